namespace Consultare.Data.Billing;

/// <summary>What replacing a window would do, told before it is done.</summary>
/// <param name="Added">Lines that would be new.</param>
/// <param name="Changed">Lines that would change or move to another day.</param>
/// <param name="Removed">Stored lines that would go.</param>
/// <param name="Unchanged">Lines that stand.</param>
public sealed record WindowDifference(
    IReadOnlyList<BilledLine> Added, IReadOnlyList<LineChange> Changed, IReadOnlyList<BilledLine> Removed, int Unchanged);
