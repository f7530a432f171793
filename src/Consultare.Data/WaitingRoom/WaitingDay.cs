namespace Consultare.Data.WaitingRoom;

/// <summary>What a unit's waiting room has done today.</summary>
/// <param name="Unit">Unit as stored.</param>
/// <param name="Attended">People who left it today.</param>
/// <param name="AverageWait">Mean of their waits of 0 to 240 minutes, rounded; 0 when there is none.</param>
public sealed record WaitingDay(string Unit, int Attended, int AverageWait);
