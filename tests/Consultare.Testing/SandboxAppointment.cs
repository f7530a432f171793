namespace Consultare.Testing;

/// <summary>An appointment as the control interface tells it after an event.</summary>
public sealed record SandboxAppointment(long Id, DateOnly Date, int StatusId, int UnitId, int ValueCents);
