namespace Consultare.Sandbox.Faults;

/// <summary>What one variant of the catalogue stands for.</summary>
/// <param name="Type">The behaviour.</param>
/// <param name="Path">Where it applies unless the request says otherwise.</param>
/// <param name="Count">How often, unless the request says otherwise; null goes on.</param>
/// <param name="Parameters">Settings of the behaviour.</param>
/// <param name="Host">Host header it applies to unless the request says otherwise; null applies to all.</param>
internal sealed record FaultPlan(
    string Type,
    string Path,
    int? Count,
    IReadOnlyDictionary<string, string> Parameters,
    string? Host = null);
