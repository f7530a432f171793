namespace Consultare.Sandbox.Proposals;

/// <summary>A quotation as a structured record; what is served is written from it.</summary>
internal sealed record Proposal
{
    public required long Id { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Its own value, which need not be what its items come to.</summary>
    public required int ValueCents { get; init; }

    public required string Status { get; init; }

    public required int ProposerId { get; init; }

    public required string ProposerName { get; init; }

    public required int PatientId { get; init; }

    /// <summary>Null serves no unit at all.</summary>
    public int? UnitId { get; init; }

    public string? UnitName { get; init; }

    public required string UpdatedAt { get; init; }

    public IReadOnlyList<ProposalLine> Lines { get; init; } = [];

    /// <summary>What a correct reader stores: the items after discounts, or the proposal's own value without items.</summary>
    public int TotalCents => Lines.Count > 0 ? Lines.Sum(line => line.ValueCents - (line.DiscountCents ?? 0)) : ValueCents;
}
