using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>What every open browser is told (architecture "A run, from click to pixel").</summary>
public sealed class StatusPushTests
{
    private static readonly HubClusterOptions Small = new() { IsSmall = true };

    [Fact]
    public async Task Observers_OfARun_SeePendingRunningProgressAndTheEndInOrder()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var seenBefore = hub.Watch.Seen.Count;

        var run = await hub.RefreshAsync();

        var seen = hub.Watch.Seen.Skip(seenBefore).ToList();
        seen.Select(snapshot => snapshot.State).Distinct()
            .ShouldBe([ServiceState.Pending, ServiceState.Running, ServiceState.Completed]);
        seen[0].Details.ShouldBe("Solicitado via Painel");
        seen[0].Current.ShouldNotBeNull().RunId.ShouldBe(run.RunId);
        seen.Where(snapshot => snapshot.Current is { PagesDone: > 0 }).Select(snapshot => snapshot.Current!.PagesDone)
            .ShouldBe(Enumerable.Range(1, 9));
        seen.ShouldContain(snapshot => snapshot.Details == "4 de 9 fatias." && snapshot.Current!.Unit == "fatias");
        seen[^1].Last.ShouldNotBeNull().RunId.ShouldBe(run.RunId);
        seen[^1].Details.ShouldBe(run.Details);
    }

    [Fact]
    public async Task Observers_SeeEveryRevisionOnce()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.RefreshAsync();
        await hub.RefreshAsync();

        var revisions = hub.Watch.Seen.Select(snapshot => snapshot.Revision).ToList();

        // One-way words may overtake each other on the way: the revision says which is newer.
        revisions.Order().ShouldBe(Enumerable.Range(0, revisions.Count).Select(one => revisions.Min() + one));
    }

    [Fact]
    public async Task Observers_HearOfDataOnlyWhenSomethingWasWritten()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var first = await hub.RefreshAsync();
        var unchanged = await hub.RefreshAsync();
        await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 3, 20));
        var changed = await hub.RefreshAsync();

        (await hub.Watch.DataChangeAsync()).ShouldBe(first.RunId);
        (await hub.Watch.DataChangeAsync()).ShouldBe(changed.RunId);
        unchanged.RowsWritten.ShouldBe(0);
        hub.Watch.DataChanges.ShouldBe([first.RunId, changed.RunId]);
    }

    [Fact]
    public async Task Observers_HearOfDataWhenRowsWereOnlyRemoved()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var added = await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 3, 20));
        await hub.RefreshAsync();
        await hub.Watch.DataChangeAsync();
        await hub.Sandbox.Control.RemoveAppointmentAsync(added.Id);

        var run = await hub.RefreshAsync();

        (run.RowsWritten, run.RowsRemoved).ShouldBe((0, 1));
        (await hub.Watch.DataChangeAsync()).ShouldBe(run.RunId);
    }

    [Fact]
    public async Task Snapshot_AtRest_TellsAgeNextRunAndExpectedDuration()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var run = await hub.RefreshAsync();
        var second = await hub.RefreshAsync();

        var snapshot = await hub.Status.GetSnapshotAsync();

        snapshot.DataAt.ShouldNotBeNull().ShouldBe(second.EndedAt!.Value, TimeSpan.FromMilliseconds(1));
        snapshot.NextRunAt.ShouldBe(new DateTimeOffset(2026, 3, 10, 12, 30, 0, TimeSpan.Zero));
        var durations = new[] { run, second }.Select(one => one.EndedAt!.Value - one.StartedAt!.Value).Order();
        snapshot.ExpectedDuration.ShouldNotBeNull().ShouldBe(durations.Last(), TimeSpan.FromMilliseconds(2));
        snapshot.Last.ShouldNotBeNull().Rows.Unchanged.ShouldBe(second.RowsUnchanged);
    }

    [Fact]
    public async Task Row_OfTheService_FollowsTheStateAndKeepsLastRunOnARequest()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.RefreshAsync();
        var rested = (await hub.StatusRows.FindAsync(HubCluster.Service, CancellationToken.None)).ShouldNotBeNull();
        var (runId, _) = await hub.RefreshHeldAsync();

        var running = (await hub.StatusRows.FindAsync(HubCluster.Service, CancellationToken.None)).ShouldNotBeNull();
        await hub.ReleaseAsync();
        await hub.EndOfAsync(runId);

        (rested.Status, running.Status).ShouldBe(("COMPLETED", "RUNNING"));
        running.LastRun.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(rested.LastRun!.Value);
    }

    [Fact]
    public async Task Error_IsNotPaintedOverUntilAnotherRunEnds_F3()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.Sandbox.Control.ArmAsync("S02");
        var failed = await hub.RefreshAsync();
        await hub.TickAsync();

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        var snapshot = await hub.Status.GetSnapshotAsync();
        (snapshot.State, snapshot.Details).ShouldBe((ServiceState.Error, failed.Details));
        failed.Outcome.ShouldBe(RunOutcome.Error);
    }

    [Fact]
    public async Task Unsubscribed_HearsNothingMore()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var other = await hub.WatchAsync();
        await other.LeaveAsync();
        var before = other.Seen.Count;

        await hub.RefreshAsync();

        other.Seen.Count.ShouldBe(before);
    }
}
