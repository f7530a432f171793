namespace Consultare.Data.Clinia;

/// <summary>A group as a cycle read it.</summary>
/// <param name="GroupId">Id at Clinia, or <see cref="CliniaStore.GlobalId"/> for the whole network.</param>
/// <param name="GroupName">Its name, at most 120 characters are kept.</param>
/// <param name="QueueSize">Open chats.</param>
/// <param name="AvgWaitSeconds">Mean wait, seconds; null keeps what is stored, because it could not be read (S42).</param>
public sealed record CliniaGroupReading(string GroupId, string GroupName, int QueueSize, int? AvgWaitSeconds);
