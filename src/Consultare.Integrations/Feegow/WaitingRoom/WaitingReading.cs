namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>One unit's waiting room, read and checked.</summary>
/// <param name="UnitId">The unit that was asked for.</param>
/// <param name="IsUnitProven">Whether the landing page told that the session stands at this unit.</param>
/// <param name="Patients">Everybody in it; empty only when the page says that nobody waits.</param>
public sealed record WaitingReading(int UnitId, bool IsUnitProven, IReadOnlyList<WaitingPatient> Patients);
