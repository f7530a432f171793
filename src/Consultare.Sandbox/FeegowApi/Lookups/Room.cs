namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One room of a unit.</summary>
internal sealed record Room(int Id, string Name, int UnitId);
