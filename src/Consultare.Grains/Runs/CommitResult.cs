namespace Consultare.Grains.Runs;

/// <summary>What the closing step of a run did.</summary>
/// <param name="Removed">Stored rows taken away because the source no longer has them.</param>
/// <param name="Warning">Set when something was left undone; makes the run a warning.</param>
internal sealed record CommitResult(long Removed, string? Warning)
{
    /// <summary>There was nothing to do.</summary>
    public static CommitResult Nothing { get; } = new(0, null);
}
