namespace Consultare.Sandbox.Proposals;

/// <summary>One procedure of a proposal; a discount that is null is not served.</summary>
internal sealed record ProposalLine(int ProcedureId, string Name, int ValueCents, int? DiscountCents);
