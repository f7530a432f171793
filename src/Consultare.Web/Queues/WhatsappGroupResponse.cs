using System.Text.Json.Serialization;

namespace Consultare.Web.Queues;

/// <summary>One group of the chat.</summary>
/// <param name="GroupId">Id at the source.</param>
/// <param name="GroupName">Name.</param>
/// <param name="QueueSize">Open conversations.</param>
/// <param name="AvgWaitSeconds">Mean wait; 0 when unknown.</param>
public sealed record WhatsappGroupResponse(
    [property: JsonPropertyName("group_id")] string GroupId,
    [property: JsonPropertyName("group_name")] string GroupName,
    [property: JsonPropertyName("queue_size")] int QueueSize,
    [property: JsonPropertyName("avg_wait_seconds")] int AvgWaitSeconds);
