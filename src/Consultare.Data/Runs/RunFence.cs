namespace Consultare.Data.Runs;

/// <summary>The right to write for a run: holds while the run is open and this owner has it.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Owner">The owner that claimed it.</param>
public readonly record struct RunFence(Guid RunId, string Owner);
