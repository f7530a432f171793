namespace Consultare.Data.Billing;

/// <summary>What replacing a window did.</summary>
/// <param name="Written">Lines inserted: new, changed or moved ones.</param>
/// <param name="Unchanged">Lines that stood exactly so and were left alone.</param>
/// <param name="Removed">Stored lines that the report no longer has; changed and moved ones do not count.</param>
public sealed record ReplaceCounts(int Written, int Unchanged, int Removed);
