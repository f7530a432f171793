namespace Consultare.Integrations.Feegow;

/// <summary>One proposal as Feegow told it, read and checked.</summary>
/// <param name="Id">Feegow's id, above zero.</param>
/// <param name="Date">Day of the proposal.</param>
/// <param name="Status">Status in the vendor's words; null when absent.</param>
/// <param name="UnitName">Trading name of the unit; null when absent.</param>
/// <param name="ProposerName">Who proposed it; null when absent.</param>
/// <param name="TotalValue">Reais: what its items come to after discounts, or its own value when it has no items.</param>
/// <param name="Items">Its items, in the order received.</param>
public sealed record FeegowProposal(
    long Id,
    DateOnly Date,
    string? Status,
    string? UnitName,
    string? ProposerName,
    decimal TotalValue,
    IReadOnlyList<ProposalItem> Items)
{
    /// <summary>Items of one proposal at most; more makes it unreadable.</summary>
    public const int MaxItems = 500;
}
