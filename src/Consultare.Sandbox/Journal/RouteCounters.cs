namespace Consultare.Sandbox.Journal;

/// <summary>What was counted for one route since the last reset.</summary>
/// <param name="Count">Requests that arrived.</param>
/// <param name="ByStatus">Answers by status; 0 stands for a connection that ended without one.</param>
/// <param name="MaxParallel">Most requests of this route in progress at once.</param>
/// <param name="MaxPerSecond">Most arrivals within one second of real time.</param>
public sealed record RouteCounters(
    int Count, IReadOnlyDictionary<int, int> ByStatus, int MaxParallel, int MaxPerSecond);
