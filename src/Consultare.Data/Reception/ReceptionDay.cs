namespace Consultare.Data.Reception;

/// <summary>A unit's reception today.</summary>
/// <param name="UnitId">2, 3 or 12.</param>
/// <param name="Queue">People who wait.</param>
/// <param name="Attended">People who have been served.</param>
/// <param name="AverageWait">Mean minutes from arrival to service of the attended, rounded; 0 when there is none.</param>
public sealed record ReceptionDay(int UnitId, int Queue, int Attended, int AverageWait);
