using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Standin;

/// <summary>The grains' host inside one process: starts and ends their activations.</summary>
internal sealed class Silo : Sender
{
    private ITimer? _collector;

    public Silo(Cluster cluster, IServiceProvider services, IOptions<SiloMessagingOptions> messaging, IOptions<GrainCollectionOptions> collection)
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
    private Activation[] Own => [.. Cluster.Activations.Values.Where(a => a.Silo == this)];

    public void Start()
    {
        Cluster.Join(this);
        var period = Collection.CollectionQuantum;
        _collector = CollectionClock.CreateTimer(_ => Array.ForEach(Own, a => a.CollectIfIdle()), null, period, period);
    }

    /// <summary>Deactivates everything, each with OnDeactivateAsync; what has not ended when the token is cancelled is killed.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Cluster.Reminders.Stop(this);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo stops.");
        // Grains may call grains while they end, and so start new ones: a few rounds settle it.
        for (var round = 0; round < 10 && !cancellationToken.IsCancellationRequested && Own is { Length: > 0 } all; round++)
        {
            Array.ForEach(all, a => a.Deactivate(reason, cancellationToken));
            var ended = Task.WhenAll(all.Select(a => a.Deactivated));
            await ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Kill();
    }

    /// <summary>Ends at once, as when the process dies.</summary>
    public void Kill()
    {
        _collector?.Dispose();
        Cluster.Leave(this);
        Array.ForEach(Own, a => a.Kill());
    }
}

/// <summary>Starts and stops a silo or client with its host: checks, then the silo, then start-up tasks in order of stage.</summary>
internal sealed class SenderService<TSender>(IServiceProvider services) : IHostedService
    where TSender : Sender
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var check in services.GetServices<StartCheck>())
        {
            check.Run(services);
        }

        (services.GetRequiredService<TSender>() as Silo)?.Start();
        foreach (var task in services.GetServices<StartupTask>().OrderBy(t => t.Stage))
        {
            await task.Run(services, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => services.GetService<Silo>()?.StopAsync(cancellationToken) ?? Task.CompletedTask;
}

/// <summary>What AddStartupTask was given.</summary>
internal sealed record StartupTask(int Stage, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>Throws when the host is set up in a way that cannot work.</summary>
internal sealed record StartCheck(Action<IServiceProvider> Run);
