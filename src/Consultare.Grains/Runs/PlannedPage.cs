namespace Consultare.Grains.Runs;

/// <summary>One unit of work of a run.</summary>
/// <param name="Key">What it is, readable in the ledger: <c>2026-11-01..2026-11-07</c>.</param>
/// <param name="IsPreparation">Runs before the others and counts neither in progress nor as saved data.</param>
internal sealed record PlannedPage(string Key, bool IsPreparation = false);
