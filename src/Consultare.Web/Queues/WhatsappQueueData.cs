namespace Consultare.Web.Queues;

/// <summary>The chat's queue.</summary>
/// <param name="Global">Over all groups.</param>
/// <param name="Groups">By group: the relations centre first, then by name.</param>
public sealed record WhatsappQueueData(WhatsappGlobalResponse Global, IReadOnlyList<WhatsappGroupResponse> Groups);
