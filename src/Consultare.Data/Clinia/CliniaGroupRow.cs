namespace Consultare.Data.Clinia;

/// <summary>A row of clinia_group_snapshots as it is stored.</summary>
/// <param name="GroupId">Id at Clinia, or <see cref="CliniaStore.GlobalId"/> for the whole network.</param>
/// <param name="GroupName">Its name.</param>
/// <param name="QueueSize">Open chats.</param>
/// <param name="AvgWaitSeconds">Mean wait, seconds.</param>
/// <param name="UpdatedAt">Clinic-local wall time of the cycle that wrote it.</param>
public sealed record CliniaGroupRow(string GroupId, string GroupName, int QueueSize, int AvgWaitSeconds, DateTime UpdatedAt);
