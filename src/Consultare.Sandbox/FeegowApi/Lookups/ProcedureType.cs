namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>One vendor-defined kind of procedure.</summary>
internal sealed record ProcedureType(int Id, string Name);
