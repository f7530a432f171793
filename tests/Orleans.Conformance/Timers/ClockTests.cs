using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Conformance.Timers;

/// <summary>Grain timers follow the TimeProvider of the host, not the machine's clock.</summary>
public sealed class ClockTests
{
    private static readonly Probe Probe = Probe.Shared;

    [Fact]
    public async Task Timer_TicksWhenTheHostsClockSaysSo()
    {
        var (clock, key) = (new HandClock(), Guid.NewGuid().ToString("N"));
        await using var cluster = await SmallCluster.Deploy(
            1, configure: silo => silo.Services.AddKeyedSingleton<TimeProvider>("Orleans.Grains", clock));
        var grain = cluster.Client.GetGrain<ITimerGrain>(key);
        await grain.Start("late", TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        await grain.Start("early", TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan, interleave: false, isGated: false).WaitAsync(Probe.Guard);
        clock.Advance(TimeSpan.FromHours(1));
        (await Probe.Next(key)).ShouldBe("tick early");
        clock.Advance(TimeSpan.FromHours(1));
        (await Probe.Next(key)).ShouldBe("tick late");
    }
}
