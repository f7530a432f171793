namespace Consultare.Integrations.Feegow;

/// <summary>The proposals of some days; an empty one is an ordinary answer (hub-integrations 2).</summary>
/// <param name="Items">The readable proposals, one per id (the last one received wins).</param>
/// <param name="Rejected">The unreadable records, in the order received.</param>
/// <param name="Read">Records in the answer, repeated ids and unreadable ones included.</param>
public sealed record ProposalSlice(
    IReadOnlyList<FeegowProposal> Items, IReadOnlyList<RejectedRecord> Rejected, int Read);
