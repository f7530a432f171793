using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Grains.Days;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Testing;
using Consultare.Grains.Tests.Windows;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Days;

/// <summary>The strip of a day: planned and actual fires.</summary>
public sealed class ServiceDaysTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public async Task Day_OfABatchService_PutsEachDueTimeAndItsRunTogether()
    {
        var clock = new ShiftedTimeProvider(Clockwork.Instant("13:50"));
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true, Clock = clock, LastRunAt = Clockwork.Instant("11:31") });
        await hub.Watch.WaitAsync(seen => seen.Last?.Rows.Read > 0, "catch-up of 13:30");
        var refresh = await hub.RefreshAsync();

        var day = (await Days(hub).FindAsync(HubCluster.Service, Day, CancellationToken.None)).ShouldNotBeNull();

        Fire At(string time) => day.Fires.Single(fire => fire.DueAt == Clockwork.Instant(time).ToUniversalTime());
        (At("10:30").State, At("10:30").Reason).ShouldBe((FireState.Skipped, "Antes da primeira execução."));
        (At("11:30").State, At("11:30").Run?.Details).ShouldBe((FireState.Done, "Antes do teste."));
        (At("12:30").State, At("12:30").Reason).ShouldBe((FireState.Missed, "Hub desligado."));
        At("13:30").Run.ShouldNotBeNull().RequestedBy.ShouldBe("Agenda");
        At("14:00").State.ShouldBe(FireState.Planned);
        var asked = day.Fires.Single(fire => fire.DueAt is null);
        (asked.Run!.RunId, asked.State).ShouldBe((refresh.RunId, FireState.Done));
        day.Fires.Count.ShouldBe(14 + 3 + 1); // 06:30 … 19:30, 14:00, 17:00, 19:00, and the refresh
        day.Window.ShouldBeNull();
    }

    [Fact]
    public async Task Day_OfAContinuousService_IsItsWindowAndTheCyclesThatFailed()
    {
        var clockwork = new Clockwork("10:00");
        await using var hub = await clockwork.StartAsync();
        clockwork.Script.LetOnce("unidade 3", () => Grains.Runs.PageResult.Failed("A unidade não respondeu.", Grains.Runs.FailureWeight.Page));
        await clockwork.Script.CyclesAsync(4);

        var day = (await Days(hub).ReadAsync(Clockwork.Definition, Day, CancellationToken.None)).ShouldNotBeNull();

        var window = day.Fires.Single(fire => fire.DueAt is not null);
        (window.DueAt, window.State).ShouldBe((Clockwork.Instant("06:30").ToUniversalTime(), FireState.Running));
        var cycle = day.Fires.Single(fire => fire.DueAt is null);
        (cycle.State, cycle.Reason).ShouldBe((FireState.Done, "unidade 3: A unidade não respondeu."));
        day.Window.ShouldBe((new TimeOnly(6, 30), new TimeOnly(20, 0)));
    }

    [Fact]
    public async Task Slots_OfAMonth_AreEachRunOrNoted()
    {
        var clock = new ShiftedTimeProvider(Clockwork.Instant("13:50"));
        await using var hub = await HubCluster.StartAsync(new() { IsSmall = true, Clock = clock, LastRunAt = Clockwork.Instant("13:50").AddDays(-5) });
        await hub.Watch.WaitAsync(seen => seen.Last?.Rows.Read > 0, "catch-up");

        var schedule = ServiceDefinitions.Get(HubCluster.Service).Schedule;
        var due = schedule.DuesBetween(Clockwork.Instant("13:50").AddDays(-5), clock.GetUtcNow()).ToList();
        var missed = await new MissedSlotStore(hub.Database)
            .ListAsync(HubCluster.Service, due[0], clock.GetUtcNow(), CancellationToken.None);

        missed.Select(slot => slot.DueAt).ShouldBe(due.SkipLast(1));
        (await hub.AllRunsAsync()).Count(run => run.Kind == RunKind.Schedule).ShouldBe(2);
    }

    private static ServiceDays Days(HubCluster hub) => new(hub.Runs, new MissedSlotStore(hub.Database), hub.Clock);
}
