using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Grains.Tests.Windows;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Status;

/// <summary>A paused schedule rests, is told with its note, and leaves no due time without a reason.</summary>
public sealed class PauseTests
{
    private readonly ShiftedTimeProvider _clock = new(Clockwork.Instant("13:50"));

    private HubClusterOptions Options => new() { IsSmall = true, Clock = _clock, LastRunAt = Clockwork.Instant("13:31") };

    [Fact]
    public async Task Pause_OverADueTime_SkipsItWithItsReasonAndIsNotCaughtUp()
    {
        await using var hub = await HubCluster.StartAsync(Options);
        var paused = await hub.Status.PauseAsync(until: null, "Manutenção do Feegow", "Bia");
        MoveTo("14:10");
        await hub.TickAsync();
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();

        var resumed = await hub.Status.ResumeAsync("Caio");
        await hub.TickAsync();

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        var pause = paused.Pause.ShouldNotBeNull();
        (pause.Note, pause.By, pause.Until, resumed.Pause).ShouldBe(("Manutenção do Feegow", "Bia", null, null));
        paused.State.ShouldBe(ServiceState.Completed);
        (await hub.AllRunsAsync()).ShouldHaveSingleItem();
        var slot = (await SlotsAsync(hub)).ShouldHaveSingleItem();
        (slot.DueAt, slot.IsSkipped, slot.Reason)
            .ShouldBe((Clockwork.Instant("14:00").ToUniversalTime(), true, "Pausado por Bia: Manutenção do Feegow"));
    }

    [Fact]
    public async Task Refresh_InAPause_RunsAllTheSame()
    {
        await using var hub = await HubCluster.StartAsync(Options);
        await hub.Status.PauseAsync(until: null, "Manutenção", "Bia");

        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);

        (await hub.Status.GetSnapshotAsync()).Pause.ShouldNotBeNull();
    }

    [Fact]
    public async Task Pause_WithAnEnd_EndsByItselfAndTheNextDueTimeRuns()
    {
        await using var hub = await HubCluster.StartAsync(Options);
        await hub.Status.PauseAsync(Clockwork.Instant("14:20"), "Manutenção", "Bia");

        MoveTo("14:31");
        await hub.TickAsync();
        var ended = await hub.Watch.WaitAsync(seen => seen.Last?.Rows.Read > 0, "the 14:30 run");

        (ended.Pause, ended.Last!.RequestedBy).ShouldBe((null, "Agenda"));
        var slot = (await SlotsAsync(hub)).ShouldHaveSingleItem();
        slot.IsSkipped.ShouldBeTrue();
        var pause = (await new PauseStore(hub.Database).ListAsync(HubCluster.Service, Clockwork.Instant("13:00"), Clockwork.Instant("15:00"), CancellationToken.None)).ShouldHaveSingleItem();
        (pause.EndedBy, pause.EndedAt).ShouldBe(("Agenda", Clockwork.Instant("14:20").ToUniversalTime()));
    }

    [Fact]
    public async Task Pause_SurvivesARestart()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(Options with { Data = data });
        await first.Status.PauseAsync(until: null, "Manutenção", "Bia");
        await first.KillAsync();
        MoveTo("14:10");

        await using var second = await HubCluster.StartAsync(Options with { Data = data, Sandbox = first.Sandbox, HasRunBefore = false });
        await second.TickAsync();

        (await second.HasNothingToDoAsync()).ShouldBeTrue();
        (await second.Status.GetSnapshotAsync()).Pause.ShouldNotBeNull().Note.ShouldBe("Manutenção");
        (await SlotsAsync(second)).ShouldHaveSingleItem().IsSkipped.ShouldBeTrue();
    }

    [Fact]
    public async Task Start_AfterSlotsWereMissed_NotesAllButTheOneItCatchesUp_F48()
    {
        await using var hub = await HubCluster.StartAsync(Options with { LastRunAt = Clockwork.Instant("11:31") });

        var run = await hub.Watch.WaitAsync(seen => seen.Last?.Rows.Read > 0, "catch-up");

        run.Last!.RequestedBy.ShouldBe("Agenda");
        var slots = await SlotsAsync(hub);
        slots.Select(slot => (slot.DueAt, slot.IsSkipped, slot.Reason))
            .ShouldBe([(Clockwork.Instant("12:30").ToUniversalTime(), false, "Hub desligado.")]);
    }

    [Fact]
    public async Task Slots_ThatCameDueDuringARun_AreRunOnceAndTheRestIsNoted()
    {
        await using var hub = await HubCluster.StartAsync(Options);
        var (runId, _) = await hub.RefreshHeldAsync();
        MoveTo("14:35");

        await hub.ReleaseAsync();
        await hub.EndOfAsync(runId);
        await hub.Watch.WaitAsync(seen => seen.Last?.RequestedBy == "Agenda" && seen.Last.Rows.Read > 0, "the 14:30 run");

        var slot = (await SlotsAsync(hub)).ShouldHaveSingleItem();
        (slot.DueAt, slot.Reason).ShouldBe((Clockwork.Instant("14:00").ToUniversalTime(), "A execução anterior ainda estava em curso."));
    }

    [Fact]
    public async Task Cycles_InAPause_RestAndGoOnAfterwards()
    {
        var clockwork = new Clockwork("10:00");
        await using var hub = await clockwork.StartAsync();
        await clockwork.Script.CyclesAsync(2);

        await hub.Status.PauseAsync(until: null, "Manutenção", "Bia");
        var run = await hub.RefreshAsync();
        var cycles = clockwork.Script.Cycles;
        await Clockwork.TickAsync(hub);
        clockwork.Script.Cycles.ShouldBe(cycles);
        await hub.Status.ResumeAsync("Bia");
        await clockwork.Script.CyclesAsync(2);

        run.Outcome.ShouldBe(RunOutcome.Online);
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    private void MoveTo(string time) => _clock.Push(Clockwork.Instant(time) - _clock.GetUtcNow());

    private static Task<IReadOnlyList<MissedSlot>> SlotsAsync(HubCluster hub) => new MissedSlotStore(hub.Database)
        .ListAsync(HubCluster.Service, Clockwork.Instant("00:00"), Clockwork.Instant("23:59"), CancellationToken.None);
}
