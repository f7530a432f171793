using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>Sends calls for one silo or one client, and times out those that are not answered.</summary>
internal abstract class Sender : IClusterClient, IDisposable
{
    private readonly ConcurrentDictionary<Request, byte> _pending = new();
    private readonly MessagingOptions _options;
    private readonly ITimer _sweep;

    protected Sender(Cluster cluster, IServiceProvider services, MessagingOptions options)
    {
        Cluster = cluster;
        ServiceProvider = services;
        Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Orleans");
        _options = options;
        var period = TimeSpan.FromTicks(Math.Min(options.ResponseTimeout.Ticks, TimeSpan.TicksPerSecond));
        _sweep = Clock("Orleans.Messaging").CreateTimer(_ => TimeOut(), null, period, period);
    }

    public Cluster Cluster { get; }
    public IServiceProvider ServiceProvider { get; }
    public ILogger Logger { get; }
    /// <summary>The clock of one area, as Orleans resolves it: keyed, and by default the host's only TimeProvider.</summary>
    public TimeProvider Clock(string area) => ServiceProvider.GetRequiredKeyedService<TimeProvider>(area);
    public T Reference<T>(GrainId id) => (T)(object)GrainReference.Create(typeof(T), id, this);

    public T GetGrain<T>(string primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithStringKey => Find<T>(IdSpan.Create(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(long primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithIntegerKey => Find<T>(GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(Guid primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithGuidKey => Find<T>(GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(GrainId grainId)
        where T : IAddressable => Reference<T>(grainId);

    public T CreateObjectReference<T>(IGrainObserver obj)
        where T : IGrainObserver
    {
        if (obj is null or GrainReference)
        {
            throw new ArgumentException("An object is needed, and not a reference to one.", nameof(obj));
        }

        var id = new GrainId(Observer.GrainType, GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid()));
        Cluster.Observers[id] = new Observer(this, obj);
        return Reference<T>(id);
    }

    public void DeleteObjectReference<T>(IGrainObserver obj)
        where T : IGrainObserver
    {
        if (obj is not GrainReference reference || !Cluster.Observers.TryRemove(reference.GrainId, out _))
        {
            throw new ArgumentException("Only a reference made by CreateObjectReference can be deleted, and only once.", nameof(obj));
        }
    }

    /// <summary>Sends a call; a one-way one is answered at once.</summary>
    public object? Send(GrainReference target, GrainMethod method, object?[] arguments)
    {
        var request = method.NewRequest(target, this, arguments);
        if (method.IsOneWay)
        {
            request.SucceedAs(null);
        }
        else
        {
            _pending.TryAdd(request, 0);
            request.LinkToken();
        }

        Cluster.Deliver(request);
        return request.Returned;
    }

    public void Forget(Request request) => _pending.TryRemove(request, out _);

    /// <summary>Fails what is still unanswered and lets go of this sender's observers.</summary>
    public void Dispose()
    {
        _sweep.Dispose();
        foreach (var request in _pending.Keys)
        {
            request.Abandon(new SiloUnavailableException($"The host stopped before the answer of {request} came."));
        }

        foreach (var observer in Cluster.Observers.Where(o => o.Value.Owner == this))
        {
            Cluster.Observers.TryRemove(observer);
        }
    }

    private T Find<T>(IdSpan key, string? prefix) => Reference<T>(new GrainId(GrainClass.Implementing(typeof(T), prefix).Type, key));

    private void TimeOut()
    {
        var common = Debugger.IsAttached ? _options.ResponseTimeoutWithDebugger : _options.ResponseTimeout;
        foreach (var request in _pending.Select(p => p.Key).Where(r => r.HasTimedOut(common)))
        {
            var time = request.Method.ResponseTimeout ?? common;
            request.Abandon(new TimeoutException($"Response did not arrive on time in {time} for message: {request}."));
        }
    }
}

/// <summary>The calling side of a host that is no silo; it reaches silos of its own process only.</summary>
internal sealed class Client(Cluster cluster, IServiceProvider services, IOptions<ClientMessagingOptions> options)
    : Sender(cluster, services, options.Value);
