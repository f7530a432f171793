namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One procedure; <c>GroupId</c> is null where the clinic never filed it.</summary>
internal sealed record Procedure(
    int Id,
    string Name,
    string Code,
    int TypeId,
    int? GroupId,
    int PriceCents,
    IReadOnlyList<int> SpecialtyIds);
