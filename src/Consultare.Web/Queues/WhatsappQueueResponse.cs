namespace Consultare.Web.Queues;

/// <summary>The chat's queue (hub-domain 6.2).</summary>
/// <param name="Status">Always <c>success</c>; a failure is a problem, not an answer.</param>
/// <param name="Data">Over all and by group.</param>
public sealed record WhatsappQueueResponse(string Status, WhatsappQueueData Data);
