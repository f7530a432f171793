namespace Orleans.Standin;

/// <summary>Something that runs in an activation: a request or a timer's tick.</summary>
internal abstract class Work
{
    public bool IsAlwaysInterleave { get; protected init; }

    public bool IsReadOnly { get; protected init; }

    /// <summary>Whether it counts as use of the grain.</summary>
    public bool KeepsAlive { get; protected init; } = true;

    /// <summary>Whether nobody waits for it any more, so that it need not start.</summary>
    public virtual bool IsStale => false;

    /// <summary>Runs it; never throws.</summary>
    public abstract Task Run(Activation activation);
}
