namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One group of procedures.</summary>
internal sealed record ProcedureGroup(int Id, string Name);
