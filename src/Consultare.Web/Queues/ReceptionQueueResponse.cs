namespace Consultare.Web.Queues;

/// <summary>The reception queues (hub-domain 6.2).</summary>
/// <param name="Status">Always <c>success</c>; a failure is a problem, not an answer.</param>
/// <param name="Data">Per unit and over all.</param>
/// <param name="Timestamp">When it was read.</param>
public sealed record ReceptionQueueResponse(string Status, ReceptionQueueData Data, DateTimeOffset Timestamp);
