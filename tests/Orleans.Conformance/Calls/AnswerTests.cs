namespace Orleans.Conformance.Calls;

/// <summary>What comes back to a caller: results, errors, time-outs, nothing.</summary>
public sealed class AnswerTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ICallGrain Grain => fixture.Grains.GetGrain<ICallGrain>(_key);

    [Fact]
    public async Task Result_OfAValueTask_Arrives() => (await Grain.Twice(21).AsTask().WaitAsync(Probe.Guard)).ShouldBe(42);

    [Fact]
    public async Task Exception_OfTheSystem_ArrivesWithTypeAndMessage()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Grain.Fail("no such page").WaitAsync(Probe.Guard));
        error.Message.ShouldBe("no such page");
    }

    [Fact]
    public async Task Exception_OfOurs_ArrivesWithTypeMessageAndMembers()
    {
        var error = await Should.ThrowAsync<OwnException>(() => Grain.FailOwn(7).WaitAsync(Probe.Guard));
        error.Message.ShouldBe("own words");
        error.Code.ShouldBe(7);
    }

    [Fact]
    public async Task Grain_AfterAnException_GoesOn()
    {
        var before = await Grain.WhichActivation().WaitAsync(Probe.Guard);
        await Should.ThrowAsync<InvalidOperationException>(() => Grain.Fail("x").WaitAsync(Probe.Guard));
        (await Grain.WhichActivation().WaitAsync(Probe.Guard)).ShouldBe(before);
    }

    [Fact]
    public async Task Call_WhenItsResponseTimeoutPasses_ThrowsTimeout_AndTheGrainEndsItsWork()
    {
        await Should.ThrowAsync<TimeoutException>(() => Grain.HoldBriefly("a").WaitAsync(Probe.Guard));
        (await Probe.Next(_key)).ShouldBe("begin a");
        Probe.Gate(_key + "a").SetResult();
        (await Probe.Next(_key)).ShouldBe("end a");
    }

    [Fact]
    public async Task OneWayCall_IsDoneAtOnce_ThoughTheGrainIsNot()
    {
        await Grain.Forget("a").WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("begin a");
        Probe.Gate(_key + "a").SetResult();
        (await Probe.Next(_key)).ShouldBe("end a");
    }

    [Fact]
    public async Task CancellationToken_WhenTheCallerCancels_IsCancelledInTheGrain()
    {
        using var source = new CancellationTokenSource();
        var call = Grain.WaitForCancel("a", source.Token);
        (await Probe.Next(_key)).ShouldBe("begin a");
        await source.CancelAsync();
        (await Probe.Next(_key)).ShouldBe("cancelled a");
        await Should.ThrowAsync<OperationCanceledException>(() => call.WaitAsync(Probe.Guard));
    }
}
