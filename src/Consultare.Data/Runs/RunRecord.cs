namespace Consultare.Data.Runs;

/// <summary>A row of service_runs (hub-domain 2.19). All instants are UTC, kept to the millisecond.</summary>
/// <param name="RunId">Names the run everywhere.</param>
/// <param name="Service">Canonical service key.</param>
/// <param name="Kind">Why it exists.</param>
/// <param name="RequestedBy">Who or what asked for it.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="StartedAt">When it was claimed; null while it waits.</param>
/// <param name="EndedAt">When it ended; null while it is open.</param>
/// <param name="Owner">Who may write for it; null while it waits.</param>
/// <param name="LeaseUntil">Until when the owner is believed alive.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
/// <param name="PagesTotal">Planned pages; 0 before the plan is known.</param>
/// <param name="PagesDone">Closed pages, failed ones included.</param>
/// <param name="RowsRead">Rows the source delivered.</param>
/// <param name="RowsWritten">Rows inserted or changed.</param>
/// <param name="RowsUnchanged">Rows that were already as delivered.</param>
/// <param name="RowsRejected">Rows that could not be read.</param>
/// <param name="RowsRemoved">Rows deleted because the source no longer has them.</param>
/// <param name="Details">Plain words for people, without personal data.</param>
/// <param name="Parameters">What the run was asked to do, as JSON; null when there is nothing to say.</param>
public sealed record RunRecord(
    Guid RunId,
    string Service,
    RunKind Kind,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? Owner,
    DateTimeOffset? LeaseUntil,
    RunOutcome? Outcome,
    int PagesTotal,
    int PagesDone,
    long RowsRead,
    long RowsWritten,
    long RowsUnchanged,
    long RowsRejected,
    long RowsRemoved,
    string Details,
    string? Parameters);
