namespace Consultare.Data.Clinia;

/// <summary>What a swap of the snapshot did.</summary>
/// <param name="Written">Groups that are new or whose figures or name changed.</param>
/// <param name="Unchanged">Groups that stood as read.</param>
/// <param name="Removed">Groups that are no more.</param>
public readonly record struct SnapshotChange(int Written, int Unchanged, int Removed);
