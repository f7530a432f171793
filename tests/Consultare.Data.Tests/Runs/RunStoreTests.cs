using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Runs;

public sealed class RunStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task FindAsync_AfterInsert_GivesEveryColumnBack()
    {
        await using var database = await TestDatabase.CreateAsync();
        var run = new RunRecord(
            Guid.NewGuid(), "financeiro", RunKind.Backfill, "sistema", Some.Noon, Some.Noon.AddMilliseconds(7),
            Some.Noon.AddHours(1), "silo-1", Some.Noon.AddMinutes(1), RunOutcome.Warning, 9, 8, 7_000_000_000, 6, 5, 4, 3,
            "2 páginas falharam", """{"de":"2016-01-01"}""");
        var store = new RunStore(database.Hub);
        await store.InsertAsync(run, None);
        (await store.FindAsync(run.RunId, None)).ShouldBe(run);
        (await store.FindAsync(Guid.NewGuid(), None)).ShouldBeNull();
        (await database.ScalarAsync<string>("SELECT kind || ' ' || outcome || ' ' || requested_at FROM service_runs"))
            .ShouldBe("backfill WARNING 2026-03-10 15:00:00.123");
    }

    [Fact]
    public async Task ClaimAsync_WhenManyTryAtOnce_LetsOneIn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new RunStore(database.Hub);
        var run = Some.Run();
        await store.InsertAsync(run, None);
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(
            () => store.ClaimAsync(run.RunId, $"silo-{number}", Some.Noon, Some.Noon.AddMinutes(1), None))));
        claims.Count(claimed => claimed).ShouldBe(1);
        var stored = (await store.FindAsync(run.RunId, None))!;
        stored.Owner.ShouldBe($"silo-{Array.IndexOf(claims, true)}");
        stored.StartedAt.ShouldBe(Some.Noon);
        stored.LeaseUntil.ShouldBe(Some.Noon.AddMinutes(1));
    }

    [Fact]
    public async Task ClaimAsync_WhenTheRunEnded_Refuses()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new RunStore(database.Hub);
        var run = Some.Run();
        await store.InsertAsync(run, None);
        (await store.EndUnstartedAsync(run.RunId, RunOutcome.Cancelled, "Cancelado", Some.Noon, None)).ShouldBeTrue();
        (await store.ClaimAsync(run.RunId, "silo-1", Some.Noon, Some.Noon, None)).ShouldBeFalse();
    }

    [Fact]
    public async Task EndUnstartedAsync_WhenAlreadyClaimed_Refuses()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        (await store.EndUnstartedAsync(fence.RunId, RunOutcome.Cancelled, "", Some.Noon, None)).ShouldBeFalse();
        (await store.FindAsync(fence.RunId, None))!.Outcome.ShouldBeNull();
    }

    [Fact]
    public async Task ClosePageAsync_WhenPagesClose_AddsUpTheTotals()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        await store.SetPagesTotalAsync(fence, 3, None);
        var first = Some.Page(fence.RunId, 1, read: 10, written: 7, unchanged: 2, rejected: 1);
        var second = Some.Page(fence.RunId, 2, read: 5, written: 0, unchanged: 5, rejected: 0);
        var failed = Some.Page(fence.RunId, 3, 0, 0, 0, 0, PageOutcome.Failed) with { Promised = null, Message = "Sem resposta" };
        (await store.ClosePageAsync(fence, first, [], 4, None)).ShouldBeTrue();
        (await store.ClosePageAsync(fence, second, [], 0, None)).ShouldBeTrue();
        (await store.ClosePageAsync(fence, failed, [], 0, None)).ShouldBeTrue();
        var run = (await store.FindAsync(fence.RunId, None))!;
        (run.PagesTotal, run.PagesDone).ShouldBe((3, 3));
        (run.RowsRead, run.RowsWritten, run.RowsUnchanged, run.RowsRejected, run.RowsRemoved).ShouldBe((15, 7, 7, 1, 4));
        (await store.ListPagesAsync(fence.RunId, None)).ShouldBe([first, second, failed]);
    }

    [Fact]
    public async Task ClosePageAsync_WhenAPageClosesAgain_CountsItOnceWithItsNewNumbers()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        var rejects = new[] { new RunRejectRecord(fence.RunId, 1, 1, "77", "data", "31-02-2026 não existe") };
        await store.ClosePageAsync(fence, Some.Page(fence.RunId), rejects, 2, None);
        var again = Some.Page(fence.RunId, read: 12, written: 1, unchanged: 11, rejected: 0) with { Attempts = 2 };
        await store.ClosePageAsync(fence, again, [], 1, None);
        var run = (await store.FindAsync(fence.RunId, None))!;
        (run.PagesDone, run.RowsRead, run.RowsWritten, run.RowsUnchanged, run.RowsRejected, run.RowsRemoved)
            .ShouldBe((1, 12, 1, 11, 0, 3));
        (await store.ListPagesAsync(fence.RunId, None)).ShouldBe([again]);
        (await store.ListRejectsAsync(fence.RunId, 10, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ClosePageAsync_WhenRejectsAreMany_KeepsAThousandOfThem()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        var rejects = Enumerable.Range(1, 1200)
            .Select(seq => new RunRejectRecord(fence.RunId, 1, seq, new string('9', 500), "valor", "ilegível")).ToList();
        await store.ClosePageAsync(fence, Some.Page(fence.RunId, rejected: 1200), rejects, 0, None);
        var stored = await store.ListRejectsAsync(fence.RunId, 5000, None);
        stored.Count.ShouldBe(1000);
        stored[0].ShouldBe(rejects[0] with { SourceId = new string('9', 191) });
        (await store.ListRejectsAsync(fence.RunId, 3, None)).Select(reject => reject.Seq).ShouldBe([1, 2, 3]);
        (await store.FindAsync(fence.RunId, None))!.RowsRejected.ShouldBe(1200);
    }

    [Theory]
    [InlineData("other owner")]
    [InlineData("ended")]
    [InlineData("unknown run")]
    public async Task Writes_WhenTheFenceIsLost_ChangeNothing(string loss)
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        if (loss == "ended")
        {
            (await store.InterruptAsync(fence.RunId, "Interrompido", Some.Noon, None)).ShouldBeTrue();
        }

        var before = await store.FindAsync(fence.RunId, None);
        var lost = loss switch
        {
            "other owner" => fence with { Owner = "silo-2" },
            "unknown run" => fence with { RunId = Guid.NewGuid() },
            _ => fence,
        };
        (await store.RenewLeaseAsync(lost, Some.Noon.AddHours(9), None)).ShouldBeFalse();
        (await store.SetPagesTotalAsync(lost, 99, None)).ShouldBeFalse();
        (await store.ClosePageAsync(lost, Some.Page(lost.RunId), [], 5, None)).ShouldBeFalse();
        (await store.EndAsync(lost, RunOutcome.Completed, "ok", Some.Noon, None)).ShouldBeFalse();
        (await store.FindAsync(fence.RunId, None)).ShouldBe(before);
        (await store.ListPagesAsync(lost.RunId, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RenewLeaseAsync_WhenTheFenceHolds_MovesTheLease()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        (await store.RenewLeaseAsync(fence, Some.Noon.AddMinutes(5), None)).ShouldBeTrue();
        (await store.FindAsync(fence.RunId, None))!.LeaseUntil.ShouldBe(Some.Noon.AddMinutes(5));
    }

    [Fact]
    public async Task EndAsync_WhenEnded_IsFinal_F3()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new RunStore(database.Hub);
        (await store.EndAsync(fence, RunOutcome.Error, "Falhou", Some.Noon, None)).ShouldBeTrue();
        (await store.EndAsync(fence, RunOutcome.Completed, "ok", Some.Noon, None)).ShouldBeFalse();
        (await store.InterruptAsync(fence.RunId, "x", Some.Noon, None)).ShouldBeFalse();
        var run = (await store.FindAsync(fence.RunId, None))!;
        (run.Outcome, run.Details, run.EndedAt).ShouldBe((RunOutcome.Error, "Falhou", Some.Noon));
    }

    [Fact]
    public async Task InterruptAsync_WhenOwnedByAnother_EndsTheRun()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync("silo-that-died");
        var store = new RunStore(database.Hub);
        (await store.InterruptAsync(fence.RunId, "O servidor parou", Some.Noon, None)).ShouldBeTrue();
        (await store.FindAsync(fence.RunId, None))!.Outcome.ShouldBe(RunOutcome.Interrupted);
    }
}
