using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>Rows of the run tables to records and back; the order of columns is that of <see cref="RunQueries"/>.</summary>
internal static class RunMapping
{
    public static RunRecord Run(ColumnReader row) => new(
        row.Id(0),
        row.Text(1),
        RunWords.Parse<RunKind>(row.Text(2)),
        row.Text(3),
        row.Utc(4),
        row.UtcOrNull(5),
        row.UtcOrNull(6),
        row.TextOrNull(7),
        row.UtcOrNull(8),
        row.TextOrNull(9) is { } outcome ? RunWords.Parse<RunOutcome>(outcome) : null,
        row.Int(10),
        row.Int(11),
        row.Long(12),
        row.Long(13),
        row.Long(14),
        row.Long(15),
        row.Long(16),
        row.Text(17),
        row.TextOrNull(18));

    public static RunPageRecord Page(ColumnReader row) => new(
        row.Id(0),
        row.Int(1),
        row.Text(2),
        row.LongOrNull(3),
        row.Long(4),
        row.Long(5),
        row.Long(6),
        row.Long(7),
        row.Int(8),
        RunWords.Parse<PageOutcome>(row.Text(9)),
        row.Text(10),
        row.Utc(11),
        row.Utc(12));

    public static RunRejectRecord Reject(ColumnReader row) =>
        new(row.Id(0), row.Int(1), row.Int(2), row.Text(3), row.Text(4), row.Text(5));

    public static object Arguments(RunRecord run) => new
    {
        runId = RunWords.Of(run.RunId),
        service = run.Service,
        kind = RunWords.Of(run.Kind),
        requestedBy = ColumnText.Name(run.RequestedBy),
        requestedAt = ColumnTime.OfUtc(run.RequestedAt),
        startedAt = ColumnTime.OfUtc(run.StartedAt),
        endedAt = ColumnTime.OfUtc(run.EndedAt),
        owner = run.Owner,
        leaseUntil = ColumnTime.OfUtc(run.LeaseUntil),
        outcome = RunWords.Of(run.Outcome),
        pagesTotal = run.PagesTotal,
        pagesDone = run.PagesDone,
        rowsRead = run.RowsRead,
        rowsWritten = run.RowsWritten,
        rowsUnchanged = run.RowsUnchanged,
        rowsRejected = run.RowsRejected,
        rowsRemoved = run.RowsRemoved,
        details = ColumnText.Message(run.Details),
        parameters = run.Parameters,
    };

    public static object Arguments(RunPageRecord page) => new
    {
        runId = RunWords.Of(page.RunId),
        pageNo = page.PageNo,
        pageKey = ColumnText.Name(page.PageKey),
        promised = page.Promised,
        rowsRead = page.RowsRead,
        written = page.Written,
        unchanged = page.Unchanged,
        rejected = page.Rejected,
        attempts = page.Attempts,
        outcome = RunWords.Of(page.Outcome),
        message = ColumnText.Message(page.Message),
        startedAt = ColumnTime.OfUtc(page.StartedAt),
        endedAt = ColumnTime.OfUtc(page.EndedAt),
    };
}
