namespace Consultare.Data.Runs;

/// <summary>What one cycle of a continuous service adds to the run of its window.</summary>
/// <param name="Cycles">Cycles of the window so far, this one included.</param>
/// <param name="RowsRead">Rows the cycle read.</param>
/// <param name="RowsWritten">Rows it inserted or changed.</param>
/// <param name="RowsUnchanged">Rows that were already as delivered.</param>
/// <param name="RowsRejected">Rows that could not be read.</param>
/// <param name="RowsRemoved">Rows it took away.</param>
/// <param name="Details">The window's state in plain words.</param>
/// <param name="Parameters">The window's tally, as JSON.</param>
/// <param name="Pages">Only the pages worth keeping: failed, doubtful, or with changes.</param>
/// <param name="Rejects">The rejects of those pages.</param>
public sealed record CycleRecord(
    int Cycles,
    long RowsRead,
    long RowsWritten,
    long RowsUnchanged,
    long RowsRejected,
    long RowsRemoved,
    string Details,
    string Parameters,
    IReadOnlyList<RunPageRecord> Pages,
    IReadOnlyList<RunRejectRecord> Rejects);
