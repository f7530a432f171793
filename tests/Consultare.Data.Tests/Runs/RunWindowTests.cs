using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Runs;

/// <summary>The one run that a continuous service has for a window: its cycles add up, and it may change its owner.</summary>
public sealed class RunWindowTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestDatabase _database = null!;
    private RunStore _store = null!;
    private RunFence _fence;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new RunStore(_database.Hub);
        _fence = await _database.StartRunAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task CloseCycle_OfSeveralCycles_AddsUpRowsAndKeepsTheLatestWords()
    {
        (await _store.CloseCycleAsync(_fence, Cycle(1), None)).ShouldBeTrue();
        (await _store.CloseCycleAsync(_fence, Cycle(2) with { Details = "2 ciclos", Parameters = """{"n":2}""" }, None)).ShouldBeTrue();

        var run = (await _store.FindAsync(_fence.RunId, None))!;
        (run.PagesDone, run.PagesTotal).ShouldBe((2, 2));
        (run.RowsRead, run.RowsWritten, run.RowsUnchanged, run.RowsRejected, run.RowsRemoved).ShouldBe((20, 8, 10, 2, 6));
        (run.Details, run.Parameters).ShouldBe(("2 ciclos", """{"n":2}"""));
        run.EndedAt.ShouldBeNull();
    }

    [Fact]
    public async Task CloseCycle_KeepsItsPagesWithTheirOwnRejects()
    {
        var pages = new[] { Some.Page(_fence.RunId, 7), Some.Page(_fence.RunId, 8) };
        var reject = new RunRejectRecord(_fence.RunId, 8, 1, "9", "PacienteNome", "O valor não é do tipo esperado.");

        await _store.CloseCycleAsync(_fence, Cycle(1) with { Pages = pages, Rejects = [reject] }, None);

        (await _store.ListPagesAsync(_fence.RunId, None)).ShouldBe(pages);
        (await _store.ListRejectsAsync(_fence.RunId, 10, None)).ShouldBe([reject]);
    }

    [Fact]
    public async Task CloseCycle_ThatCannotBeStored_AddsNothing()
    {
        var page = Some.Page(_fence.RunId, 7);

        // The same page twice fails after the first of them is written.
        await Should.ThrowAsync<Exception>(() => _store.CloseCycleAsync(_fence, Cycle(1) with { Pages = [page, page] }, None));

        (await _store.FindAsync(_fence.RunId, None))!.RowsRead.ShouldBe(0);
        (await _store.ListPagesAsync(_fence.RunId, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeOver_MovesTheRightToWrite()
    {
        var until = Some.Noon.AddMinutes(9);
        var next = _fence with { Owner = "silo-2" };

        (await _store.TakeOverAsync(_fence, "silo-2", until, None)).ShouldBeTrue();

        (await _store.TakeOverAsync(_fence, "silo-3", until, None)).ShouldBeFalse();
        (await _store.CloseCycleAsync(_fence, Cycle(1), None)).ShouldBeFalse();
        (await _store.CloseCycleAsync(next, Cycle(1), None)).ShouldBeTrue();
        (await _store.FindAsync(_fence.RunId, None))!.LeaseUntil.ShouldBe(until);
    }

    [Fact]
    public async Task TakeOver_OfAnEndedRun_IsRefused()
    {
        await _store.EndAsync(_fence, RunOutcome.Online, "", Some.Noon, None);

        (await _store.TakeOverAsync(_fence, "silo-2", Some.Noon, None)).ShouldBeFalse();
    }

    [Fact]
    public async Task FindLastScheduled_IsTheLastStartedOfTheEndedOnesThatWereDue()
    {
        var last = Scheduled(2);
        foreach (var run in new[]
        {
            Scheduled(1),
            last,
            Scheduled(3) with { Kind = RunKind.Refresh },
            Scheduled(4) with { EndedAt = null, Outcome = null },
            Scheduled(5) with { Service = "auth" },
        })
        {
            await _store.InsertAsync(run, None);
        }

        (await _store.FindLastScheduledAsync("clinia", None)).ShouldBe(last);
        (await _store.FindLastScheduledAsync("contratos", None)).ShouldBeNull();
    }

    private static RunRecord Scheduled(int hours) => Some.Run(
        "clinia", RunKind.Schedule, Some.Noon, Some.Noon.AddHours(hours), Some.Noon.AddHours(hours + 1), RunOutcome.Online);

    private static CycleRecord Cycle(int number) => new(number, 10, 4, 5, 1, 3, "1 ciclo", "{}", [], []);
}
