namespace Consultare.Data.Runs;

/// <summary>The run ended or belongs to another owner: nothing of the transaction was written.</summary>
public sealed class RunFenceLostException : Exception
{
    /// <summary>Names the run.</summary>
    public RunFenceLostException(RunFence fence)
        : base($"Run {fence.RunId} is no longer held by {fence.Owner}.") => Fence = fence;

    /// <summary>The fence that no longer holds.</summary>
    public RunFence Fence { get; }
}
