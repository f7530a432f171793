namespace Consultare.Testing;

/// <summary>The sandbox's time as its control interface tells it.</summary>
public sealed record SandboxClockReading(DateTimeOffset Now, bool Frozen, double OffsetSeconds);
