namespace Consultare.Sandbox.Journal;

/// <summary>
/// A request in progress, from its arrival to its entry in the journal. <c>Slice</c> is its place among the searches by
/// period; null for a request that asks for none.
/// </summary>
internal sealed record RequestTicket(
    long Number, int Generation, DateTimeOffset At, long Timestamp, RouteTally Route, long? Slice);
