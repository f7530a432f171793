using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Tests.Runs;

public sealed class CancelTests
{
    private static readonly HubClusterOptions Small = new() { IsSmall = true };

    [Fact]
    public async Task Cancel_OfARunAtAHeldPage_StopsItWithoutWaitingForThePage()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 2);

        (await hub.Status.CancelRunAsync(runId, "Bia")).ShouldBe(CancelResult.Accepted);

        var run = await hub.EndOfAsync(runId);
        run.Outcome.ShouldBe(RunOutcome.Cancelled);
        run.Details.ShouldStartWith("Cancelada a pedido.");
        run.PagesDone.ShouldBe(2);
        (await hub.Status.GetSnapshotAsync()).State.ShouldBe(ServiceState.Warning);
        hub.Watch.Seen.ShouldContain(seen => seen.Details.StartsWith("Cancelamento pedido por Bia", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancel_OfARun_LeavesWhatItHadSavedAndTheNextRunCompletesIt()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 2);
        await hub.Status.CancelRunAsync(runId, "Bia");
        var cancelled = await hub.EndOfAsync(runId);
        (await hub.RowsAsync()).Count.ShouldBe((int)cancelled.RowsWritten);
        cancelled.RowsWritten.ShouldBeGreaterThan(0);
        await hub.ReleaseAsync();

        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);

        (await hub.RowsAsync()).ShouldEqual((await hub.Sandbox.Control.ExpectedAsync()).Appointments);
    }

    [Fact]
    public async Task Cancel_RightAfterTheRequest_IsNeverLost()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.Sandbox.Control.HoldAsync("/v1/api/*", count: null);
        for (var round = 1; round <= 15; round++)
        {
            var receipt = await hub.Status.RequestRefreshAsync("Ana");

            await hub.Status.CancelRunAsync(receipt.RunId, "Bia");

            (await hub.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Cancelled, $"round {round}");
        }

        await hub.ReleaseAsync();
        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Cancel_WhileTheTicketIsOnItsWay_IsNotForgotten()
    {
        var gate = new TicketGate();
        await using var hub = await HubCluster.StartAsync(Small with { ConfigureSilo = silo => silo.AddIncomingGrainCallFilter(gate) });
        await hub.Sandbox.Control.HoldAsync("/v1/api/*", count: null);
        var receipt = await hub.Status.RequestRefreshAsync("Ana");
        await gate.WaitAsync();

        await hub.Integration.CancelAsync(receipt.RunId);
        gate.Open();

        (await hub.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Cancelled);
    }

    [Fact]
    public async Task Cancel_OfAFollowUpThatWaits_TakesItFromTheQueueAtOnce()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 1);
        await hub.Status.RequestRefreshAsync("Bia");
        var waiting = (await hub.AllRunsAsync())[^1];

        (await hub.Status.CancelRunAsync(waiting.RunId, "Caio")).ShouldBe(CancelResult.Accepted);

        var cancelled = await hub.RunAsync(waiting.RunId);
        (cancelled.Outcome, cancelled.StartedAt, cancelled.Details)
            .ShouldBe((RunOutcome.Cancelled, null, "Cancelada por Caio antes de começar."));
        (await hub.Status.GetSnapshotAsync()).State.ShouldBe(ServiceState.Running);
        await hub.ReleaseAsync();
        (await hub.EndOfAsync(runId)).Outcome.ShouldBe(RunOutcome.Completed);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Cancel_OfAFollowUp_LeavesWhatTheRunUnderWaySays()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.RefreshHeldAsync(afterPages: 1);
        await hub.Status.RequestRefreshAsync("Bia");

        await hub.Status.CancelRunAsync((await hub.AllRunsAsync())[^1].RunId, "Caio");

        (await hub.Status.GetSnapshotAsync()).Details.ShouldBe("1 de 9 fatias.");
        await hub.ReleaseAsync();
    }

    [Fact]
    public async Task Cancel_OfAnEndedRun_SaysSoHoweverLongAgo()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var first = await hub.RefreshAsync();
        var second = await hub.RefreshAsync();

        (await hub.Status.CancelRunAsync(first.RunId, "Bia")).ShouldBe(CancelResult.AlreadyEnded);
        (await hub.Status.CancelRunAsync(second.RunId, "Bia")).ShouldBe(CancelResult.AlreadyEnded);

        (await hub.RunAsync(first.RunId)).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Cancel_OfNoRun_IsNotFound()
    {
        await using var hub = await HubCluster.StartAsync(Small);

        (await hub.Status.CancelRunAsync(Guid.NewGuid(), "Bia")).ShouldBe(CancelResult.NotFound);
    }

    [Fact]
    public async Task Cancel_OfABackfillWithinAMonth_StopsItAndCheckpointsNothingOfTheMonth()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var hold = await hub.Sandbox.Control.HoldAsync(HubCluster.SearchPath);
        var receipt = await hub.Status.RequestBackfillAsync(Months(2, pause: TimeSpan.Zero), "Ana");
        await hub.Sandbox.Control.WaitForHitsAsync(hold.Id);

        await hub.Status.CancelRunAsync(receipt.RunId, "Bia");

        (await hub.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Cancelled);
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancel_OfABackfillAtRestBetweenMonths_EndsItAtOnceAndAsksNothingMore()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var receipt = await hub.Status.RequestBackfillAsync(Months(2, pause: TimeSpan.FromHours(1)), "Ana");
        await hub.Watch.WaitAsync(seen => seen.Backfill is { PagesDone: 1 }, "the first month");

        await hub.Status.CancelRunAsync(receipt.RunId, "Bia");

        var run = await hub.EndOfAsync(receipt.RunId);
        (run.Outcome, run.PagesDone).ShouldBe((RunOutcome.Cancelled, 1));
        (await hub.Sandbox.Control.AssertionsAsync()).Slices.Count.ShouldBe(1);
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 1)]);
    }

    [Fact]
    public async Task Cancel_OfARefresh_LeavesTheBackfillsRestAlone()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var backfill = await hub.Status.RequestBackfillAsync(Months(2, pause: TimeSpan.FromHours(1)), "Ana");
        await hub.Watch.WaitAsync(seen => seen.Backfill is { PagesDone: 1 }, "the first month");
        var (runId, _) = await hub.RefreshHeldAsync();

        await hub.Status.CancelRunAsync(runId, "Bia");
        await hub.EndOfAsync(runId);
        await hub.ReleaseAsync();
        await hub.RefreshAsync();

        (await hub.RunAsync(backfill.RunId)).PagesDone.ShouldBe(1);
    }

    [Fact]
    public async Task Watchdog_WhenARunTakesTooLong_StopsItWithASentence()
    {
        var longest = TimeSpan.FromMinutes(29);
        var clock = new HandFiredClock(Consultare.Testing.SandboxFixture.Morning, longest);
        await using var hub = await HubCluster.StartAsync(Small with { Clock = clock, ConfigureRuns = runs => runs.LongestWork = longest });
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 1);

        clock.Fire(longest);

        var run = await hub.EndOfAsync(runId);
        run.Outcome.ShouldBe(RunOutcome.Error);
        run.Details.ShouldStartWith("Passou do tempo máximo de 29 min 0 s e foi parada.");
        await hub.ReleaseAsync();
        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    private static BackfillPeriod Months(int count, TimeSpan pause) =>
        new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1).AddMonths(count).AddDays(-1), IgnoreCheckpoint: false, pause);
}
