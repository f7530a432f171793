using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Runs;

public sealed class RunQueriesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task ListOpenAsync_WhenSomeEnded_GivesTheOthersOldestFirst()
    {
        await using var database = await TestDatabase.CreateAsync();
        var newer = Some.Run(requestedAt: Some.Noon.AddMinutes(2));
        var older = Some.Run(requestedAt: Some.Noon, startedAt: Some.Noon);
        await InsertAsync(database, newer, older, Ended(0), Some.Run("faturamento"));
        (await new RunStore(database.Hub).ListOpenAsync("financeiro", None)).ShouldBe([older, newer]);
    }

    [Fact]
    public async Task ListAsync_WhenPaged_GoesBackFromTheNewest()
    {
        await using var database = await TestDatabase.CreateAsync();
        var runs = Enumerable.Range(0, 5).Select(minute => Some.Run(requestedAt: Some.Noon.AddMinutes(minute))).ToArray();
        var other = Some.Run("faturamento", requestedAt: Some.Noon.AddMinutes(9));
        await InsertAsync(database, [.. runs, other]);
        var store = new RunStore(database.Hub);
        (await store.ListAsync("financeiro", null, 2, None)).ShouldBe([runs[4], runs[3]]);
        (await store.ListAsync("financeiro", runs[3].RequestedAt, 2, None)).ShouldBe([runs[2], runs[1]]);
        (await store.ListAsync(null, null, 1, None)).ShouldBe([other]);
    }

    [Fact]
    public async Task FindLast_WhenKindsAndOutcomesDiffer_KeepsThemApart()
    {
        await using var database = await TestDatabase.CreateAsync();
        var good = Ended(0, RunKind.Schedule, RunOutcome.Warning);
        var failed = Ended(10, RunKind.Refresh, RunOutcome.Error);
        var backfill = Ended(20, RunKind.Backfill);
        var replay = Ended(30, RunKind.Replay);
        await InsertAsync(database, good, failed, backfill, replay, Ended(40, service: "faturamento"));
        var store = new RunStore(database.Hub);
        (await store.FindLastEndedAsync("financeiro", None)).ShouldBe(replay);
        (await store.FindLastSucceededAsync("financeiro", None)).ShouldBe(good);
        (await store.FindLastStartedAsync("financeiro", None)).ShouldBe(failed.StartedAt);
        (await store.FindLastStartedAsync("comercial", None)).ShouldBeNull();
        (await store.FindLastEndedAsync("comercial", None)).ShouldBeNull();
    }

    [Fact]
    public async Task FindLastStartedAsync_WhenARunIsOnlyQueued_DoesNotCountIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var started = Some.Run(startedAt: Some.Noon);
        await InsertAsync(database, started, Some.Run(requestedAt: Some.Noon.AddHours(1)));
        (await new RunStore(database.Hub).FindLastStartedAsync("financeiro", None)).ShouldBe(Some.Noon);
    }

    [Fact]
    public async Task ListDurationsAsync_WhenSomeFailed_GivesTheGoodOnesNewestFirst()
    {
        await using var database = await TestDatabase.CreateAsync();
        await InsertAsync(
            database,
            Ended(0, seconds: 10),
            Ended(10, seconds: 20),
            Ended(20, outcome: RunOutcome.Error, seconds: 1),
            Ended(30, outcome: RunOutcome.Interrupted, seconds: 2),
            Ended(40, RunKind.Schedule, seconds: 3),
            Ended(50, outcome: RunOutcome.Online, seconds: 30));
        var store = new RunStore(database.Hub);
        (await store.ListDurationsAsync("financeiro", RunKind.Refresh, 2, None))
            .ShouldBe([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(20)]);
        (await store.ListDurationsAsync("financeiro", RunKind.Replay, 2, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task DeleteOldAsync_WhenKeepingTimesPass_DeletesPagesBeforeRunsAndNeverAnOpenRun()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new RunStore(database.Hub);
        var ancient = await WithPagesAsync(database, Some.Noon.AddDays(-500), 1100);
        var aged = await WithPagesAsync(database, Some.Noon.AddDays(-100), 2);
        var recent = await WithPagesAsync(database, Some.Noon.AddDays(-10), 2);
        var open = Some.Run(requestedAt: Some.Noon.AddDays(-500));
        await store.InsertAsync(open, None);

        var deleted = await store.DeleteOldAsync(Some.Noon.AddDays(-400), Some.Noon.AddDays(-90), None);
        deleted.ShouldBe(((1100 + 2) * 2) + 1);
        (await store.ListAsync(null, null, 10, None)).Select(run => run.RunId)
            .ShouldBe([recent, aged, open.RunId], ignoreOrder: true);
        (await store.ListPagesAsync(ancient, None)).ShouldBeEmpty();
        (await store.ListPagesAsync(aged, None)).ShouldBeEmpty();
        (await store.ListRejectsAsync(aged, 10, None)).ShouldBeEmpty();
        (await store.ListPagesAsync(recent, None)).Count.ShouldBe(2);
        (await store.ListRejectsAsync(recent, 10, None)).Count.ShouldBe(2);
    }

    private static RunRecord Ended(
        int minute,
        RunKind kind = RunKind.Refresh,
        RunOutcome outcome = RunOutcome.Completed,
        int seconds = 5,
        string service = "financeiro")
    {
        var started = Some.Noon.AddMinutes(minute);
        return Some.Run(service, kind, started, started, started.AddSeconds(seconds), outcome);
    }

    private static async Task InsertAsync(TestDatabase database, params RunRecord[] runs)
    {
        foreach (var run in runs)
        {
            await new RunStore(database.Hub).InsertAsync(run, None);
        }
    }

    private static async Task<Guid> WithPagesAsync(TestDatabase database, DateTimeOffset requestedAt, int pages)
    {
        var run = Some.Run(requestedAt: requestedAt, startedAt: requestedAt);
        var store = new RunStore(database.Hub);
        await store.InsertAsync(run, None);
        var fence = new RunFence(run.RunId, run.Owner!);
        for (var page = 1; page <= pages; page++)
        {
            await store.ClosePageAsync(
                fence, Some.Page(run.RunId, page), [new RunRejectRecord(run.RunId, page, 1, "1", "data", "x")], 0, None);
        }

        await store.EndAsync(fence, RunOutcome.Completed, "", requestedAt, None);
        return run.RunId;
    }
}
