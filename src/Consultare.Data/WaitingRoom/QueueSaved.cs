namespace Consultare.Data.WaitingRoom;

/// <summary>What saving one unit's reading did.</summary>
/// <param name="Written">Rows inserted or changed.</param>
/// <param name="Unchanged">Rows already as read, touched or not.</param>
/// <param name="Finished">Rows of people who have left.</param>
public readonly record struct QueueSaved(int Written, int Unchanged, int Finished);
