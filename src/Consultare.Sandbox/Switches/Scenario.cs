using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Switches;

/// <summary>A named bundle: from the usual state, these switches thrown and these faults armed.</summary>
/// <param name="Name">The name it is played by.</param>
/// <param name="Title">What the sandbox's own page calls it (pt-BR).</param>
/// <param name="Meaning">What it does, in the page's words (pt-BR).</param>
/// <param name="Switches">Switches that differ from the usual.</param>
/// <param name="Faults">Faults that are armed.</param>
internal sealed record Scenario(
    string Name,
    string Title,
    string Meaning,
    IReadOnlyDictionary<string, string> Switches,
    IReadOnlyList<FaultRequest> Faults);
