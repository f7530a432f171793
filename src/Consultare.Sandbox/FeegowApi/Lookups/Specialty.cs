namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One medical specialty.</summary>
internal sealed record Specialty(int Id, string Name, string Cbo);
