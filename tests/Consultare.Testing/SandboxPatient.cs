namespace Consultare.Testing;

/// <summary>Somebody in a queue as the control interface tells it after an event.</summary>
public sealed record SandboxPatient(long Id, int UnitId, string Queue, string Name, string Arrival, bool Present);
