using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;
using Stored = Consultare.Data.Runs;

namespace Consultare.Web.Runs;

/// <summary>Writes runs and their ledger as the API shows them.</summary>
internal static class RunResponses
{
    /// <summary>A run as the status grain tells it.</summary>
    public static RunResponse Of(RunSummary run) => new()
    {
        RunId = run.RunId,
        Service = run.Service,
        Kind = run.Kind.ToString().ToLowerInvariant(),
        RequestedBy = run.RequestedBy,
        RequestedAt = run.RequestedAt,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        Outcome = run.Outcome?.ToString().ToUpperInvariant(),
        PagesDone = run.PagesDone,
        PagesTotal = run.PagesTotal,
        Unit = run.Unit,
        RowsRead = run.Rows.Read,
        RowsWritten = run.Rows.Written,
        RowsUnchanged = run.Rows.Unchanged,
        RowsRejected = run.Rows.Rejected,
        RowsRemoved = run.Rows.Removed,
        Details = run.Details,
        Period = run.Period is { } period ? new PeriodResponse(period.Start, period.End) : null,
    };

    /// <summary>A run as service_runs has it.</summary>
    public static RunResponse Of(Stored.RunRecord run) => Of(StoredRuns.Summary(run));

    /// <summary>A page of a run's ledger.</summary>
    public static RunPageResponse Of(Stored.RunRecord run, Stored.RunPageRecord page) => new()
    {
        PageNo = page.PageNo,
        Key = page.PageKey,
        Promised = page.Promised,
        RowsRead = page.RowsRead,
        Written = page.Written,
        Unchanged = page.Unchanged,
        Rejected = page.Rejected,
        Attempts = page.Attempts,
        Outcome = page.Outcome.ToString().ToUpperInvariant(),
        CanReplay = StoredRuns.CanReplay(run, page),
        Message = page.Message,
        StartedAt = page.StartedAt,
        EndedAt = page.EndedAt,
    };

    /// <summary>A rejected row.</summary>
    public static RunRejectResponse Of(Stored.RunRejectRecord reject) =>
        new(reject.PageNo, reject.Seq, reject.SourceId, reject.Field, reject.Reason);
}
