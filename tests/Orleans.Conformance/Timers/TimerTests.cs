namespace Orleans.Conformance.Timers;

/// <summary>Grain timers: their ticks are turns like any other, and end with the activation.</summary>
public sealed class TimerTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static readonly Probe Probe = Probe.Shared;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ITimerGrain Grain => fixture.Grains.GetGrain<ITimerGrain>(_key);

    [Fact]
    public async Task Timer_WithAPeriod_TicksAgainAndAgain()
    {
        await Grain.Start("a", Soon, Soon, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        for (var i = 0; i < 3; i++)
        {
            (await Probe.Next(_key)).ShouldBe("tick a");
        }
    }

    [Fact]
    public async Task Timer_WithAnInfinitePeriod_TicksOnce()
    {
        await Grain.Start("once", TimeSpan.Zero, Never, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick once");
        await Grain.Start("other", Soon, Soon, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        for (var i = 0; i < 5; i++)
        {
            (await Probe.Next(_key)).ShouldBe("tick other");
        }
    }

    [Fact]
    public async Task Timer_WithoutAState_Ticks()
    {
        await Grain.StartWithNoState("plain").WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick plain");
    }

    [Fact]
    public async Task Callback_ThatDoesNotInterleave_KeepsRequestsWaiting()
    {
        await Grain.Start("a", TimeSpan.Zero, Never, interleave: false, isGated: true).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        var request = Grain.Plain();
        (await Grain.Ping().WaitAsync(Probe.Guard)).ShouldBe("pong");
        request.IsCompleted.ShouldBeFalse();
        Probe.Gate(_key + "a").SetResult();
        await request.WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tock a");
    }

    [Fact]
    public async Task Callback_ThatInterleaves_LeavesRequestsRunning_AndRunsDuringThem()
    {
        await Grain.Start("a", TimeSpan.Zero, Never, interleave: true, isGated: true).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        (await Grain.Plain().WaitAsync(Probe.Guard)).ShouldBe("plain");
        Probe.Gate(_key + "a").SetResult();
        (await Probe.Next(_key)).ShouldBe("tock a");

        await Grain.Start("b", TimeSpan.FromMilliseconds(100), Never, interleave: true, isGated: false).WaitAsync(Probe.Guard);
        var hold = Grain.Hold("c");
        (await Probe.Next(_key)).ShouldBe("begin c");
        (await Probe.Next(_key)).ShouldBe("tick b");
        hold.IsCompleted.ShouldBeFalse();
        Probe.Gate(_key + "c").SetResult();
        await hold.WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Timer_WhenItsCallbackRuns_DoesNotTickOnTopOfItself()
    {
        await Grain.Start("a", TimeSpan.Zero, TimeSpan.FromMilliseconds(1), interleave: true, isGated: true).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        await Grain.Start("b", Soon, Soon, interleave: true, isGated: false).WaitAsync(Probe.Guard);
        for (var i = 0; i < 3; i++)
        {
            (await Probe.Next(_key)).ShouldBe("tick b");
        }

        Probe.Gate(_key + "a").SetResult();
        await Grain.Stop("b").WaitAsync(Probe.Guard);
        var next = await Probe.Next(_key);
        while (next == "tick b")
        {
            next = await Probe.Next(_key);
        }

        next.ShouldBe("tock a");
    }

    [Fact]
    public async Task Timer_WhenItsCallbackFails_GoesOn()
    {
        await Grain.StartFailing("bad", Soon, Soon).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick bad");
        (await Probe.Next(_key)).ShouldBe("tick bad");
    }

    [Fact]
    public async Task Timer_WhenChanged_FollowsTheNewTimes()
    {
        await Grain.Start("a", TimeSpan.FromHours(1), Never, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        await Grain.Change("a", Soon, Soon).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        (await Probe.Next(_key)).ShouldBe("tick a");
    }

    [Fact]
    public async Task Timer_WhenChangedByItsOwnCallback_FollowsTheNewTimes()
    {
        await Grain.StartChangingItself("a").WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick 1");
        (await Probe.Next(_key)).ShouldBe("tick 2");
    }

    [Fact]
    public async Task Deactivation_WaitsForARunningCallback_AndCancelsItsTokenOnlyThen()
    {
        await Grain.Start("a", TimeSpan.Zero, Never, interleave: true, isGated: true).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        await Grain.End().WaitAsync(Probe.Guard);
        Probe.Gate(_key + "a").SetResult();
        (await Probe.Next(_key)).ShouldBe("tock a");
        (await Probe.Next(_key + "token")).ShouldBe("cancelled a");
    }

    [Fact]
    public async Task Timer_WhenDisposed_TicksNoMore_AndItsTokenIsCancelled()
    {
        await Grain.Start("a", TimeSpan.Zero, TimeSpan.FromHours(1), interleave: false, isGated: false).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        await Grain.Stop("a").WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "token")).ShouldBe("cancelled a");
    }

    [Fact]
    public async Task Timer_WhenItsGrainIsDeactivated_TicksNoMore_AndItsTokenIsCancelled()
    {
        await Grain.Start("a", Soon, Soon, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("tick a");
        await Grain.End().WaitAsync(Probe.Guard);
        (await Probe.Next(_key + "token")).ShouldBe("cancelled a");
        Probe.Told(_key);
        // The next activation's timer ticks; the former one's is silent.
        await Grain.Start("b", Soon, Soon, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        for (var i = 0; i < 5; i++)
        {
            (await Probe.Next(_key)).ShouldBe("tick b");
        }
    }
}
