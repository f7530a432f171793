namespace Orleans.Conformance.Filters;

/// <summary>Call filters see calls, may change what they return, and let errors through.</summary>
public sealed class FilterTests(FilterFixture fixture) : IClassFixture<FilterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    private IFilteredGrain Grain => fixture.Grains.GetGrain<IFilteredGrain>(_key);

    [Fact]
    public async Task Filter_SeesTheCall_AndMayChangeItsResult()
    {
        (await Grain.One().WaitAsync(Probe.Guard)).ShouldBe(1001);
        (await Probe.Next(Grain.GetGrainId().ToString())).ShouldBe("One");
    }

    [Fact]
    public async Task Filter_SeesCallsBetweenGrains()
    {
        (await Grain.AskOther(_key + "other").WaitAsync(Probe.Guard)).ShouldBe(2001);
        var other = fixture.Grains.GetGrain<IFilteredGrain>(_key + "other").GetGrainId().ToString();
        (await Probe.Next(other)).ShouldBe("One");
    }

    [Fact]
    public async Task Exception_ThroughFilters_KeepsTypeAndMessage()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Grain.Fail("through").WaitAsync(Probe.Guard));
        error.Message.ShouldBe("through");
    }
}
