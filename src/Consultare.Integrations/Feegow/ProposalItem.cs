namespace Consultare.Integrations.Feegow;

/// <summary>One procedure of a proposal.</summary>
/// <param name="Name">Its name; empty when the item has none.</param>
/// <param name="NetValue">Reais, discount taken off.</param>
public sealed record ProposalItem(string Name, decimal NetValue);
