using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>Runs whose owner died, and owners who lost their run (hub-domain 4.3, architecture "fence").</summary>
public sealed class RecoveryTests
{
    private const string Dead = "another-machine:1:0123456789abcdef/1";
    private static readonly HubClusterOptions Small = new() { IsSmall = true };

    [Fact]
    public async Task Start_OnAnotherProcesssScheduledRun_MakesUpForItOnce()
    {
        var orphan = Some.Run(SandboxFixture.Morning);
        await using var hub = await HubCluster.StartAsync(Small with { Prepare = before => ClaimAsync(before, orphan) });

        (await hub.EndOfAsync(orphan.RunId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        var made = await hub.Watch.WaitAsync(seen => seen is { State: ServiceState.Completed } && seen.Last!.RunId != orphan.RunId && seen.Last.Rows.Read > 0, "the run that makes up");

        made.Last!.RequestedBy.ShouldBe("Agenda");
        RepeatParameters.Read((await hub.RunAsync(made.Last.RunId)).Parameters).ShouldBe(orphan.RunId);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_OnAnotherProcesssRunThatMadeUpForOne_LeavesItAtThat()
    {
        var orphan = Some.Run(SandboxFixture.Morning) with { Parameters = new RepeatParameters(Guid.NewGuid()).Write() };
        await using var hub = await HubCluster.StartAsync(Small with { Prepare = before => ClaimAsync(before, orphan) });

        (await hub.EndOfAsync(orphan.RunId)).Outcome.ShouldBe(RunOutcome.Interrupted);

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_OnAnotherProcesssRun_ClosesItAsInterruptedAndTheServiceIsAnError()
    {
        var orphan = Some.Run(SandboxFixture.Morning, RunKind.Refresh);
        await using var hub = await HubCluster.StartAsync(Small with { Prepare = before => ClaimAsync(before, orphan) });

        var run = await hub.EndOfAsync(orphan.RunId);

        run.Outcome.ShouldBe(RunOutcome.Interrupted);
        run.Details.ShouldStartWith("Interrompida: o programa que a executava parou.");
        (await hub.Status.GetSnapshotAsync()).State.ShouldBe(ServiceState.Error);
        (await hub.StatusRows.FindAsync(HubCluster.Service, CancellationToken.None)).ShouldNotBeNull().Status.ShouldBe("ERROR");
    }

    [Fact]
    public async Task Start_OnAnotherProcesssRun_TheScheduleGoesOn()
    {
        var clock = new ShiftedTimeProvider(SandboxFixture.Morning);
        var orphan = Some.Run(SandboxFixture.Morning, RunKind.Refresh);
        await using var hub = await HubCluster.StartAsync(Small with { Clock = clock, Prepare = before => ClaimAsync(before, orphan) });
        await hub.EndOfAsync(orphan.RunId);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();

        clock.Push(TimeSpan.FromMinutes(31));
        await hub.TickAsync();

        var next = await hub.Watch.WaitAsync(seen => seen is { State: ServiceState.Completed, Last.RequestedBy: "Agenda" } && seen.Last.RunId != orphan.RunId && seen.Last.Rows.Read > 0, "09:30");
        next.Last!.Kind.ShouldBe(Abstractions.Runs.RunKind.Schedule);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfARun_LeavesNoHalfBatchAndANewRunCompletes()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(Small with { Data = data });
        var (runId, _) = await first.RefreshHeldAsync(afterPages: 4);
        await first.KillAsync();

        await using var second = await HubCluster.StartAsync(Small with { Data = data, Sandbox = first.Sandbox, Clock = first.Clock, HasRunBefore = false });
        var interrupted = await second.EndOfAsync(runId);
        await second.ReleaseAsync();

        interrupted.Outcome.ShouldBe(RunOutcome.Interrupted);
        interrupted.PagesDone.ShouldBe(4);
        (await second.RowsAsync()).Count.ShouldBe((int)interrupted.RowsWritten);
        (await second.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
        (await second.RowsAsync()).ShouldEqual((await second.Sandbox.Control.ExpectedAsync()).Appointments);
    }

    [Fact]
    public async Task Stop_InTheMiddleOfARun_EndsItAsInterruptedWithoutWaitingForThePage()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 1);
        await hub.Status.RequestRefreshAsync("Bia");

        await hub.StopAsync();

        var run = await hub.RunAsync(runId);
        (run.Outcome, run.PagesDone).ShouldBe((RunOutcome.Interrupted, 1));
        run.Details.ShouldStartWith("Interrompida: o sistema foi desligado.");
        var followUp = (await hub.AllRunsAsync())[^1];
        (followUp.RequestedBy, followUp.StartedAt, followUp.EndedAt).ShouldBe(("Bia", null, null));
    }

    [Fact]
    public async Task Run_TakenFromItsOwner_WritesNothingMore()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync();
        await hub.Runs.InterruptAsync(runId, "Tomada por outro.", hub.Clock.GetUtcNow(), CancellationToken.None);

        await hub.ReleaseAsync();

        var run = await hub.EndOfAsync(runId);
        (run.Outcome, run.Details).ShouldBe((RunOutcome.Interrupted, "Tomada por outro."));
        (await hub.RowsAsync()).ShouldBeEmpty();
        (await hub.PagesAsync(runId)).ShouldAllBe(page => page.PageKey.StartsWith("lista:", StringComparison.Ordinal));
        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Run_WhoseLeaseCannotBeRenewed_StopsWithoutWaitingForThePage()
    {
        await using var hub = await HubCluster.StartAsync(Small with { ConfigureRuns = runs => runs.LeaseRenewal = TimeSpan.FromSeconds(1) });
        var (runId, hold) = await hub.RefreshHeldAsync();

        await hub.Runs.InterruptAsync(runId, "Tomada por outro.", hub.Clock.GetUtcNow(), CancellationToken.None);

        (await hub.EndOfAsync(runId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        await hub.ReleaseAsync();
        (await hub.RowsAsync()).ShouldBeEmpty();
        hold.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Lease_OfAnotherProcess_IsBelievedUntilItEnds()
    {
        var clock = new ShiftedTimeProvider(SandboxFixture.Morning);
        var theirs = Some.Run(SandboxFixture.Morning);
        await using var hub = await HubCluster.StartAsync(Small with
        {
            Clock = clock,
            ConfigureRuns = runs => runs.IsSoleProcess = false,
            Prepare = before => ClaimAsync(before, theirs),
        });
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.RunAsync(theirs.RunId)).EndedAt.ShouldBeNull();
        var joined = await hub.Status.RequestRefreshAsync("Ana");

        clock.Push(TimeSpan.FromSeconds(61));
        await hub.TickAsync();

        (await hub.EndOfAsync(theirs.RunId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        (joined.RunId, joined.Joined).ShouldBe((theirs.RunId, true));
        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Run_WhoseEndCannotBeWritten_IsClosedAtTheNextTickAndBlocksNothing()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 1);
        await hub.ChangeAsync("ALTER TABLE service_runs RENAME TO service_runs_away");
        await hub.ReleaseAsync();
        await hub.Log.WaitAsync("a turn failed");
        await hub.ChangeAsync("ALTER TABLE service_runs_away RENAME TO service_runs");

        await hub.TickAsync();

        (await hub.EndOfAsync(runId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Start_AfterADeathBetweenTheEndAndItsWord_MendsTheRowAndTheAge()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(Small with { Data = data });
        var run = await first.RefreshAsync();
        await first.KillAsync();
        await first.StatusRows.UpsertAsync(new(HubCluster.Service, "RUNNING", null, "8 de 9 fatias."), keepLastRun: true, CancellationToken.None);

        await using var second = await HubCluster.StartAsync(Small with { Data = data, Sandbox = first.Sandbox, Clock = first.Clock, HasRunBefore = false });

        var snapshot = await second.Status.GetSnapshotAsync();
        (snapshot.State, snapshot.Details).ShouldBe((ServiceState.Completed, run.Details));
        snapshot.DataAt.ShouldBe(run.EndedAt);
        var row = (await second.StatusRows.FindAsync(HubCluster.Service, CancellationToken.None)).ShouldNotBeNull();
        (row.Status, row.Details).ShouldBe(("COMPLETED", run.Details));
    }

    private static async Task ClaimAsync(HubCluster hub, RunRecord run)
    {
        await hub.Runs.InsertAsync(run, CancellationToken.None);
        var now = hub.Clock.GetUtcNow();
        await hub.Runs.ClaimAsync(run.RunId, Dead, now, now.AddSeconds(60), CancellationToken.None);
    }
}
