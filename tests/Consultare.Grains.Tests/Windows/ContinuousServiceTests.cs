using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Windows;

/// <summary>Continuous services: cycles inside a window, one run a window (hub-domain 4.3).</summary>
public sealed class ContinuousServiceTests
{
    private readonly Clockwork _clockwork = new("10:00");

    private ClockworkScript Script => _clockwork.Script;

    [Fact]
    public async Task Window_OfManyGoodCycles_IsOneRunWithoutPages()
    {
        await using var hub = await _clockwork.StartAsync();

        await Script.CyclesAsync(6);

        var run = (await hub.AllRunsAsync()).ShouldHaveSingleItem();
        (run.Kind, run.RequestedBy, run.EndedAt).ShouldBe((RunKind.Schedule, "Agenda", null));
        run.PagesDone.ShouldBeGreaterThanOrEqualTo(5);
        run.RowsRead.ShouldBe(6 * run.PagesDone);
        (await hub.PagesAsync(run.RunId)).ShouldBeEmpty();
        var snapshot = await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online, "online");
        (snapshot.IsContinuous, snapshot.Window.ShouldNotBeNull().IsOpen, snapshot.Details).ShouldBe((true, true, "6 lidos, 0 gravados."));
        hub.Watch.Seen.ShouldNotContain(seen => seen.State == ServiceState.Pending || seen.State == ServiceState.Running);
    }

    [Fact]
    public async Task Cycles_ThatSayTheSame_AreToldOnceWithinThirtySeconds()
    {
        await using var hub = await _clockwork.StartAsync();
        await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online, "online");
        var before = hub.Watch.Seen.Count;

        await Script.CyclesAsync(10);

        hub.Watch.Seen.Count.ShouldBe(before);
        (await hub.StatusRows.FindAsync(Clockwork.Service, CancellationToken.None)).ShouldNotBeNull().Status.ShouldBe("ONLINE");
    }

    [Fact]
    public async Task Cycle_ThatFails_ShowsAtOnceAndHealsWithTheNextGoodOne()
    {
        await using var hub = await _clockwork.StartAsync();
        await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online, "online");

        Script.Let("unidade 3", () => PageResult.Failed("A unidade não respondeu.", FailureWeight.Page));
        var troubled = await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Warning, "warning");
        Script.Let("unidade 3", ClockworkScript.Quiet);
        await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online && seen.Revision > troubled.Revision, "healed");

        troubled.Details.ShouldStartWith("unidade 3: A unidade não respondeu.");
        var pages = await hub.PagesAsync((await Clockwork.WindowAsync(hub)).RunId);
        pages.ShouldNotBeEmpty();
        pages.ShouldAllBe(page => page.PageKey == "unidade 3" && page.Outcome == PageOutcome.Failed);
        pages.Select(page => page.PageNo).ShouldBe(Enumerable.Range(1, pages.Count));
    }

    [Fact]
    public async Task Cycle_ThatThrows_IsAnErrorAndTheNextOneRuns()
    {
        await using var hub = await _clockwork.StartAsync();
        var left = 2;
        Script.Answer = _ => Interlocked.Decrement(ref left) >= 0
            ? Task.FromException<PageResult>(new InvalidOperationException("unforeseen"))
            : Task.FromResult(ClockworkScript.Quiet());

        var failed = await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Error, "error");
        await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online && seen.Revision > failed.Revision, "healed");

        failed.Details.ShouldNotContain("unforeseen");
    }

    [Fact]
    public async Task Cycle_ThatChangedRows_IsKeptAndToldOnce()
    {
        await using var hub = await _clockwork.StartAsync();
        await Script.CyclesAsync(2);

        Script.LetOnce("unidade 2", ClockworkScript.Changed);
        var told = await hub.Watch.DataChangeAsync();
        await Script.CyclesAsync(3);

        var window = await Clockwork.WindowAsync(hub);
        told.ShouldBe(window.RunId);
        hub.Watch.DataChanges.Count.ShouldBe(1);
        var page = (await hub.PagesAsync(window.RunId)).ShouldHaveSingleItem();
        (page.PageKey, page.Written, page.Outcome).ShouldBe(("unidade 2", 2, PageOutcome.Ok));
        window.RowsWritten.ShouldBe(2);
    }

    [Fact]
    public async Task Rejects_ThatStay_AreListedOnceAndCountedEveryCycle()
    {
        await using var hub = await _clockwork.StartAsync();
        Script.Let("unidade 2", () => new PageResult { Read = 1, Promised = 1, Rejects = [new PageReject("7", "chegada", "hora ilegível")] });

        await Script.CyclesAsync(5);

        var window = await Clockwork.WindowAsync(hub);
        (await hub.RejectsAsync(window.RunId)).ShouldHaveSingleItem().SourceId.ShouldBe("7");
        window.RowsRejected.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Refresh_InsideTheWindow_IsARunOfItsOwnAndTheWindowGoesOn()
    {
        await using var hub = await _clockwork.StartAsync();
        await Script.CyclesAsync(2);
        var before = hub.Watch.Seen.Count;

        var run = await hub.RefreshAsync();
        await Script.CyclesAsync(3);

        (run.Kind, run.Outcome, run.RequestedBy).ShouldBe((RunKind.Refresh, RunOutcome.Online, "Ana"), run.Details);
        (await hub.PagesAsync(run.RunId)).Count.ShouldBe(2);
        hub.Watch.Seen.Skip(before).Select(seen => seen.State).Distinct()
            .ShouldBe([ServiceState.Pending, ServiceState.Running, ServiceState.Online]);
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
        (await Clockwork.WindowAsync(hub)).EndedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Refresh_OutsideTheWindow_RunsOneCycleAndTheWindowStaysClosed()
    {
        var night = new Clockwork("22:15");
        await using var hub = await night.StartAsync(options => options with { HasRunBefore = true });

        var run = await hub.RefreshAsync();
        await Clockwork.TickAsync(hub);

        run.Outcome.ShouldBe(RunOutcome.Online);
        night.Script.Cycles.ShouldBe(1);
        var window = (await hub.Status.GetSnapshotAsync()).Window.ShouldNotBeNull();
        (window.IsOpen, window.OpensAt, window.RunId).ShouldBe((false, Clockwork.Instant("06:30", day: 11).ToUniversalTime(), null));
    }

    [Fact]
    public async Task Start_WhenNothingHasEverRun_RunsOneCycleAtAnyHour()
    {
        var night = new Clockwork("03:00");
        await using var hub = await night.StartAsync();

        await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online, "online");
        await Clockwork.TickAsync(hub);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();

        (await hub.AllRunsAsync()).ShouldHaveSingleItem().Outcome.ShouldBe(RunOutcome.Online);
        night.Script.Cycles.ShouldBe(1);
    }

    [Fact]
    public async Task Window_AtItsEnd_EndsItsRunAndOpensAnotherTheNextDay_F21()
    {
        await using var hub = await _clockwork.StartAsync();
        await Script.CyclesAsync(3);
        var first = await Clockwork.WindowAsync(hub);

        _clockwork.MoveTo("20:00");
        var closed = await hub.EndOfAsync(first.RunId);
        var cycles = Script.Cycles;
        await Clockwork.TickAsync(hub);
        var snapshot = await hub.Status.GetSnapshotAsync();
        _clockwork.MoveTo("06:30", day: 11);
        await Clockwork.TickAsync(hub);
        await Script.CyclesAsync(2);

        closed.Outcome.ShouldBe(RunOutcome.Online);
        closed.Details.ShouldContain("ciclos desde 06:30");
        (snapshot.State, snapshot.Window!.IsOpen).ShouldBe((ServiceState.Online, false));
        snapshot.Details.ShouldStartWith("Fora do horário: volta às 06:30.");
        snapshot.NextRunAt.ShouldBe(Clockwork.Instant("06:30", day: 11).ToUniversalTime());
        cycles.ShouldBeLessThanOrEqualTo(closed.PagesDone + 1);
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
        (await Clockwork.WindowAsync(hub)).RunId.ShouldNotBe(first.RunId);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfAWindow_TheNextProcessGoesOnWithTheSameRun()
    {
        using var data = new TempFolder();
        await using var first = await _clockwork.StartAsync(options => options with { Data = data });
        await Script.CyclesAsync(3);
        var before = await Clockwork.WindowAsync(first);
        await first.KillAsync();

        await using var second = await _clockwork.StartAsync(options => options with { Data = data, Sandbox = first.Sandbox });
        await Script.CyclesAsync(3);

        var after = await Clockwork.WindowAsync(second);
        after.RunId.ShouldBe(before.RunId);
        after.Owner.ShouldNotBe(before.Owner);
        after.PagesDone.ShouldBeGreaterThan(before.PagesDone);
        (await second.AllRunsAsync()).ShouldHaveSingleItem().EndedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Stop_InTheMiddleOfAWindow_LeavesTheRunToTheNextProcess()
    {
        using var data = new TempFolder();
        await using var first = await _clockwork.StartAsync(options => options with { Data = data });
        await Script.CyclesAsync(3);
        var before = await Clockwork.WindowAsync(first);

        await first.StopAsync();

        (await first.RunAsync(before.RunId)).EndedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Start_AfterTheWindowOfADeadProcess_ClosesItsRunAsInterrupted()
    {
        using var data = new TempFolder();
        await using var first = await _clockwork.StartAsync(options => options with { Data = data });
        await Script.CyclesAsync(2);
        var before = await Clockwork.WindowAsync(first);
        await first.KillAsync();
        _clockwork.MoveTo("21:00");

        await using var second = await _clockwork.StartAsync(options => options with { Data = data, Sandbox = first.Sandbox });

        (await second.EndOfAsync(before.RunId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        (await second.AllRunsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Cancel_OfAWindow_RestsUntilTheNextOpening()
    {
        await using var hub = await _clockwork.StartAsync();
        await Script.CyclesAsync(2);
        var window = await Clockwork.WindowAsync(hub);

        (await hub.Status.CancelRunAsync(window.RunId, "Bia")).ShouldBe(CancelResult.Accepted);
        var ended = await hub.EndOfAsync(window.RunId);
        await Clockwork.TickAsync(hub);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();

        ended.Outcome.ShouldBe(RunOutcome.Cancelled);
        (await hub.AllRunsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Window_TakenFromItsOwner_EntersNothingMore()
    {
        await using var hub = await _clockwork.StartAsync();
        await Script.CyclesAsync(2);
        var window = await Clockwork.WindowAsync(hub);

        await hub.Runs.InterruptAsync(window.RunId, "Tomada por outro.", hub.Clock.GetUtcNow(), CancellationToken.None);
        var ended = await hub.RunAsync(window.RunId);
        await hub.EndOfAsync(window.RunId);
        await Script.CyclesAsync(3);

        (await hub.RunAsync(window.RunId)).PagesDone.ShouldBe(ended.PagesDone);
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }
}
