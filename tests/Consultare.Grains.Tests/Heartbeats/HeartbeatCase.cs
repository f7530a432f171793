using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Tests.Heartbeats;

/// <summary>How a service ends a good run, and how it ends one that meets a fault of the sandbox.</summary>
/// <param name="Service">Canonical key.</param>
/// <param name="Good">State word of a good end.</param>
/// <param name="Fault">Id in the sandbox's catalogue; null when the units' login is refused instead.</param>
/// <param name="Variant">Its variant.</param>
/// <param name="Bad">State word of that end.</param>
/// <param name="Says">What the text of that end tells.</param>
public sealed record HeartbeatCase(string Service, ServiceState Good, string? Fault, string? Variant, ServiceState Bad, string Says)
{
    /// <summary>Parameters a request must carry to meet the fault.</summary>
    public Dictionary<string, string>? Where { get; init; }

    /// <inheritdoc />
    public override string ToString() => Service;
}
