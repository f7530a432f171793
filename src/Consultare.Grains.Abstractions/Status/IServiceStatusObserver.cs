using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Status;

/// <summary>A web node that hears of every change of a service. Calls are one-way: a dead node stalls nobody.</summary>
public interface IServiceStatusObserver : IGrainObserver
{
    /// <summary>State, progress or schedule of a service changed.</summary>
    [OneWay]
    Task OnServiceChangedAsync(ServiceSnapshot snapshot);

    /// <summary>A run of the service changed stored data.</summary>
    [OneWay]
    Task OnDataChangedAsync(string service, Guid runId);
}
