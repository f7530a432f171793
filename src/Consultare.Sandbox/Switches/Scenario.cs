using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Switches;

/// <summary>A named bundle: from the usual state, these switches thrown and these faults armed.</summary>
internal sealed record Scenario(
    string Name,
    string Meaning,
    IReadOnlyDictionary<string, string> Switches,
    IReadOnlyList<FaultRequest> Faults);
