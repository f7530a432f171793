namespace Consultare.Data.Runs;

/// <summary>A row of service_run_pages: one closed page of a run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="PageNo">Position in the plan.</param>
/// <param name="PageKey">What the page covers, such as a slice of days.</param>
/// <param name="Promised">Rows the source announced; null when it does not say.</param>
/// <param name="RowsRead">Rows it delivered.</param>
/// <param name="Written">Rows inserted or changed.</param>
/// <param name="Unchanged">Rows already as delivered.</param>
/// <param name="Rejected">Rows that could not be read.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">Plain words, without personal data.</param>
/// <param name="StartedAt">First attempt, UTC.</param>
/// <param name="EndedAt">When it closed, UTC.</param>
public sealed record RunPageRecord(
    Guid RunId,
    int PageNo,
    string PageKey,
    long? Promised,
    long RowsRead,
    long Written,
    long Unchanged,
    long Rejected,
    int Attempts,
    PageOutcome Outcome,
    string Message,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt)
{
    /// <summary>Whether the page only prepares others: it stands in the ledger and counts in no progress. Not stored.</summary>
    public bool IsPreparation { get; init; }
}
