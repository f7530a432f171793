namespace Consultare.Integrations.Benefit;

/// <summary>One page of contracts.</summary>
/// <param name="Records">Every record of the page in the order received, unreadable ones included.</param>
/// <param name="Count">Records the source has in all, as it says on this page.</param>
/// <param name="Pages">Pages it has in all.</param>
public sealed record ContractPage(IReadOnlyList<ContractRecord> Records, int Count, int Pages);
