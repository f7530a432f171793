using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.SelfChecks;

/// <summary>
/// The nightly comparison of what the hub keeps in two places, at 03:30 of the clinic (hub-domain 4.8); its results stand
/// in self_checks. Key: <see cref="TheKey"/>.
/// </summary>
public interface ISelfCheckGrain : IGrainWithStringKey, IRemindable
{
    /// <summary>The key of the only one.</summary>
    const string TheKey = "conferencia";

    /// <summary>Begins to keep its hour; one missed while nothing ran is caught up at once.</summary>
    [AlwaysInterleave]
    Task StartAsync();

    /// <summary>Asks for a comparison now; it runs by itself and one under way serves the request too.</summary>
    [AlwaysInterleave]
    Task RequestAsync();

    /// <summary>Why the latest one could not be done; null when it could. A restart forgets it, and tries again.</summary>
    [AlwaysInterleave]
    Task<SelfCheckFailure?> FindFailureAsync();

    /// <summary>Whether one is under way.</summary>
    [AlwaysInterleave]
    Task<bool> IsRunningAsync();
}
