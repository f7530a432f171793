namespace Consultare.Web.Queues;

/// <summary>The medical queues of all units (hub-domain 6.2).</summary>
/// <param name="Status">Always <c>success</c>; a failure is a problem, not an answer.</param>
/// <param name="Data">The three units, in their usual order.</param>
/// <param name="Timestamp">When it was read.</param>
public sealed record MedicQueueResponse(string Status, IReadOnlyList<MedicUnitResponse> Data, DateTimeOffset Timestamp);
