namespace Orleans.Standin;

/// <summary>Something that runs in an activation: a request or a timer's tick.</summary>
internal abstract class Work
{
    public abstract bool IsAlwaysInterleave { get; }
    public virtual bool IsReadOnly => false;
    /// <summary>Whether it counts as use of the grain.</summary>
    public virtual bool KeepsAlive => true;
    /// <summary>Whether nobody waits for it any more, so that it need not start.</summary>
    public virtual bool IsStale => false;
    /// <summary>Runs it; never throws.</summary>
    public abstract Task Run(Activation activation);
}
