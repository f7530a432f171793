namespace Consultare.Sandbox.Control;

/// <summary>A scenario to play, switches to throw afterwards, or both.</summary>
internal sealed record ScenarioChange(string? Name, IReadOnlyDictionary<string, string>? Switches);
