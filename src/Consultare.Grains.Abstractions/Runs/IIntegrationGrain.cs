using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Runs;

/// <summary>
/// An integration with an outside system. Key: the service. The status grain may call only these two methods, and
/// both answer at once, so that the two grains can never wait for each other.
/// </summary>
public interface IIntegrationGrain : IGrainWithStringKey, IRemindable
{
    /// <summary>Wakes the integration: it asks the status grain what is to be run.</summary>
    [AlwaysInterleave]
    Task StartAsync();

    /// <summary>Asks the run to stop at the next safe point; a run that is not under way is ignored.</summary>
    [AlwaysInterleave]
    Task CancelAsync(Guid runId);
}
