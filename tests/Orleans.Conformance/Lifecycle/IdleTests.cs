namespace Orleans.Conformance.Lifecycle;

/// <summary>Idle grains are deactivated; what counts as use keeps them.</summary>
public sealed class IdleTests(IdleFixture fixture) : IClassFixture<IdleFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ILifeGrain Grain => fixture.Grains.GetGrain<ILifeGrain>(_key);

    [Fact]
    public async Task Grain_WhenIdleForTheCollectionAge_IsDeactivated_AndTheNextCallActivatesIt()
    {
        var first = await Grain.WhichActivation().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        (await Probe.Next(_key)).ShouldBe("deactivated ActivationIdle");
        (await Grain.WhichActivation().WaitAsync(Probe.Guard)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Grain_WithATimerThatKeepsAlive_IsNotIdle()
    {
        await Grain.StartKeepAliveTimer(Tick, keepAlive: true).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        // Another grain lives and dies of idleness twice meanwhile.
        await LiveAndDie("witness1");
        await LiveAndDie("witness2");
        Probe.Told(_key).ShouldBeEmpty();
        (await Probe.Next(_key + "ticks")).ShouldBe("tick");
    }

    [Fact]
    public async Task Grain_WithATimerThatDoesNotKeepAlive_IsIdleAllTheSame()
    {
        await Grain.StartKeepAliveTimer(Tick, keepAlive: false).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        (await Probe.Next(_key)).ShouldBe("deactivated ActivationIdle");
    }

    [Fact]
    public async Task Grain_ThatDelaysItsDeactivation_StaysUntilItTakesThatBack()
    {
        await Grain.Delay(TimeSpan.FromHours(1)).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        await LiveAndDie("witness1");
        await LiveAndDie("witness2");
        Probe.Told(_key).ShouldBeEmpty();
        await Grain.Delay(TimeSpan.Zero).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("deactivated ActivationIdle");
    }

    private async Task LiveAndDie(string witness)
    {
        await fixture.Grains.GetGrain<ILifeGrain>(_key + witness).WhichActivation().WaitAsync(Probe.Guard);
        (await Probe.Next(_key + witness)).ShouldBe("activated");
        (await Probe.Next(_key + witness)).ShouldBe("deactivated ActivationIdle");
    }
}
