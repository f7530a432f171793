namespace Orleans.Conformance.Lifecycle;

/// <summary>Activation and deactivation on demand.</summary>
public sealed class DeactivationTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ILifeGrain Grain => fixture.Grains.GetGrain<ILifeGrain>(_key);

    [Fact]
    public async Task DeactivateOnIdle_EndsTheActivation_WithOnDeactivate()
    {
        var first = await Grain.WhichActivation().WaitAsync(Probe.Guard);
        await Grain.End().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        (await Probe.Next(_key)).ShouldBe("deactivated ApplicationRequested");
        (await Grain.WhichActivation().WaitAsync(Probe.Guard)).ShouldNotBe(first);
    }

    [Fact]
    public async Task DeactivateOnIdle_LetsTheRunningRequestEnd_AndLaterOnesMeetTheNextActivation()
    {
        var running = Grain.EndThenHold("a");
        (await Probe.Next(_key)).ShouldBe("activated");
        (await Probe.Next(_key)).ShouldBe("begin a");
        var later = Grain.WhichActivation();
        Probe.Gate(_key + "a").SetResult();
        await Task.WhenAll(running, later).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("end a");
        (await Probe.Next(_key)).ShouldBe("deactivated ApplicationRequested");
        (await Probe.Next(_key)).ShouldBe("activated");
    }

    [Fact]
    public async Task Call_WhenActivationFails_GetsTheError_AndALaterOneTriesAgain()
    {
        var grain = fixture.Grains.GetGrain<IStubbornGrain>(_key);
        var error = await Should.ThrowAsync<InvalidOperationException>(() => grain.Plain().WaitAsync(Probe.Guard));
        error.Message.ShouldBe("not the first time");
        (await grain.Plain().WaitAsync(Probe.Guard)).ShouldBe("plain");
    }
}
