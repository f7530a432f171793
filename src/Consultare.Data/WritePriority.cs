namespace Consultare.Data;

/// <summary>Which of the two levels of the SQLite write queue a job waits in; MySQL ignores it.</summary>
public enum WritePriority
{
    /// <summary>Small writes that somebody watches: they overtake all queued bulk work.</summary>
    Status,

    /// <summary>Batches of at most 1,000 rows.</summary>
    Bulk,
}
