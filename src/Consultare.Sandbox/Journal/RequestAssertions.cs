namespace Consultare.Sandbox.Journal;

/// <summary>Counters of everything asked since the last reset, per route and in all.</summary>
/// <param name="Total">Requests that arrived.</param>
/// <param name="InProgress">Requests not yet answered.</param>
/// <param name="MaxParallel">Most requests in progress at once, all routes together.</param>
/// <param name="Routes">Counters by <c>METHOD /path</c>.</param>
/// <param name="Slices">Searches by period in order of arrival, the newest 10,000.</param>
public sealed record RequestAssertions(
    long Total,
    int InProgress,
    int MaxParallel,
    IReadOnlyDictionary<string, RouteCounters> Routes,
    IReadOnlyList<SliceRequest> Slices);
