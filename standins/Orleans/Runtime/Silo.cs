using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Standin;

/// <summary>The grains' host inside one process: starts and ends their activations.</summary>
internal sealed class Silo : Sender
{
    private ITimer? _collector;

    public Silo(
        Cluster cluster,
        IServiceProvider services,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection)
        : base(cluster, services, messaging.Value)
    {
        Collection = collection.Value;
        IncomingFilters = [.. services.GetServices<IIncomingGrainCallFilter>()];
        GrainClock = Clock("Orleans.Grains");
        CollectionClock = Clock("Orleans.ActivationManagement");
        ReminderClock = Clock("Orleans.Reminders");
    }

    public GrainCollectionOptions Collection { get; }

    public IIncomingGrainCallFilter[] IncomingFilters { get; }

    public TimeProvider GrainClock { get; }

    public TimeProvider CollectionClock { get; }

    public TimeProvider ReminderClock { get; }

    private IEnumerable<Activation> Own => Cluster.Activations.Values.Where(a => a.Silo == this);

    public void Start()
    {
        Cluster.Join(this);
        _collector = CollectionClock.CreateTimer(
            _ => Collect(), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
    }

    /// <summary>Deactivates everything, each with OnDeactivateAsync; gives up when the token is cancelled.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _collector?.Dispose();
        Cluster.Reminders.Stop(this);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo stops.");
        try
        {
            // Grains may call grains while they end, and so start new ones: a few rounds settle it.
            for (var round = 0; round < 10 && Own.Any(); round++)
            {
                var all = Own.ToArray();
                Array.ForEach(all, a => a.Deactivate(reason, cancellationToken));
                await Task.WhenAll(all.Select(a => a.Deactivated)).WaitAsync(cancellationToken);
            }
        }
        finally
        {
            Kill();
        }
    }

    /// <summary>Ends at once, as when the process dies.</summary>
    public void Kill()
    {
        _collector?.Dispose();
        Cluster.Leave(this);
        foreach (var activation in Own)
        {
            activation.Kill();
        }
    }

    private void Collect()
    {
        foreach (var activation in Own)
        {
            activation.CollectIfIdle(CollectionClock, Collection.CollectionAge);
        }
    }
}
