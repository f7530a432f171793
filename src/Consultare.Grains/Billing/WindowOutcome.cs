using Consultare.Grains.Runs;

namespace Consultare.Grains.Billing;

/// <summary>What came of a window.</summary>
/// <param name="Page">Its page of the ledger.</param>
/// <param name="IsStored">Whether the tables now hold what the report said; a checkpoint needs it.</param>
internal sealed record WindowOutcome(PageResult Page, bool IsStored);
