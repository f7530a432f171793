namespace Consultare.Data.Contracts;

/// <summary>What a swap would do, told before it is done.</summary>
/// <param name="Added">Registrations that would be new.</param>
/// <param name="Changed">Registrations that would change.</param>
/// <param name="Removed">Stored registrations that would go.</param>
/// <param name="Unchanged">Registrations that stand.</param>
/// <param name="Changes">The first 50 of those added and changed.</param>
/// <param name="Vanished">Keys of the first 50 of those that would go.</param>
public sealed record SwapDifference(
    int Added, int Changed, int Removed, int Unchanged, IReadOnlyList<ContractChange> Changes, IReadOnlyList<string> Vanished);
