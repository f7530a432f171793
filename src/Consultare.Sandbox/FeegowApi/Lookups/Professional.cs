namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One professional with the specialties and units served.</summary>
internal sealed record Professional(
    int Id,
    string Name,
    string Title,
    bool Active,
    IReadOnlyList<int> SpecialtyIds,
    IReadOnlyList<int> UnitIds);
