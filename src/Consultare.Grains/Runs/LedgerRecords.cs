using Consultare.Data.Runs;

namespace Consultare.Grains.Runs;

/// <summary>Turns a page's result into rows of service_run_pages and service_run_rejects.</summary>
internal static class LedgerRecords
{
    /// <summary>Rejects kept of one page; the count stays exact beyond it.</summary>
    public const int MostRejectsKept = 1_000;

    /// <summary>The page's row.</summary>
    public static RunPageRecord Page(Guid runId, RanPage ran) => new(
        runId,
        ran.PageNo,
        ran.Page.Key,
        ran.Result.Promised,
        ran.Result.Read,
        ran.Result.Written,
        ran.Result.Unchanged,
        ran.Result.Rejects.Count,
        ran.Result.Attempts,
        Outcome(ran.Result),
        ran.Result.Failure?.Message ?? ran.Result.Warning ?? ran.Result.Note ?? string.Empty,
        ran.StartedAt,
        ran.EndedAt) { IsPreparation = ran.Page.IsPreparation };

    /// <summary>Its rejects, numbered.</summary>
    public static IReadOnlyList<RunRejectRecord> Rejects(Guid runId, RanPage ran) =>
    [
        .. ran.Result.Rejects
            .Take(MostRejectsKept)
            .Select((reject, index) =>
                new RunRejectRecord(runId, ran.PageNo, index + 1, reject.SourceId, reject.Field, reject.Reason)),
    ];

    private static PageOutcome Outcome(PageResult result) => result switch
    {
        { Failure: not null } => PageOutcome.Failed,
        { Read: 0 } => PageOutcome.Empty,
        _ => PageOutcome.Ok,
    };
}
