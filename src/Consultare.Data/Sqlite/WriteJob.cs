namespace Consultare.Data.Sqlite;

/// <summary>One queued transaction; status before bulk, and first come first served within a level.</summary>
internal abstract class WriteJob(WritePriority priority, long number)
{
    public static IComparer<WriteJob> Order { get; } = Comparer<WriteJob>.Create((left, right) =>
        (left.Priority, left.Number).CompareTo((right.Priority, right.Number)));

    public WritePriority Priority { get; } = priority;

    private long Number { get; } = number;

    /// <summary>Whether the caller gave up before the job's turn; its task is then cancelled.</summary>
    public abstract bool IsAbandoned();

    /// <summary>Does the work inside the open transaction and keeps its result.</summary>
    public abstract Task WorkAsync(IWriteSession session);

    /// <summary>Hands the result out: the transaction is committed.</summary>
    public abstract void Complete();

    /// <summary>Hands the error to this job's caller alone.</summary>
    public abstract void Fail(Exception error);
}
