using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>Sends calls for one silo or one client, and times out those that are not answered.</summary>
internal abstract class Sender : IClusterClient, IDisposable
{
    private readonly ConcurrentDictionary<Request, byte> _pending = new();
    private readonly IOutgoingGrainCallFilter[] _filters;
    private readonly MessagingOptions _options;
    private readonly ITimer _sweep;

    protected Sender(Cluster cluster, IServiceProvider services, MessagingOptions options)
    {
        Cluster = cluster;
        ServiceProvider = services;
        Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Orleans.Standin");
        _options = options;
        _filters = [.. services.GetServices<IOutgoingGrainCallFilter>()];
        var second = TimeSpan.FromSeconds(1);
        var period = options.ResponseTimeout < second ? options.ResponseTimeout : second;
        _sweep = Clock("Orleans.Messaging").CreateTimer(_ => TimeOut(), null, period, period);
    }

    public Cluster Cluster { get; }

    public IServiceProvider ServiceProvider { get; }

    public ILogger Logger { get; }

    /// <summary>The clock of one area, as Orleans resolves it: keyed, and by default the host's only TimeProvider.</summary>
    public TimeProvider Clock(string area) => ServiceProvider.GetRequiredKeyedService<TimeProvider>(area);

    public GrainReference Reference(Type @interface, GrainId id) => GrainProxy.Create(@interface, id, this);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)GetGrain(typeof(TGrainInterface), IdSpan.Create(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        (TGrainInterface)GetGrain(typeof(TGrainInterface), GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        (TGrainInterface)GetGrain(typeof(TGrainInterface), GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)(object)Reference(typeof(TGrainInterface), grainId);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        GetGrain(grainInterfaceType, IdSpan.Create(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        GetGrain(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        GetGrain(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey), null);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is GrainReference)
        {
            throw new ArgumentException("The object is a reference already.", nameof(obj));
        }

        var id = GrainId.Create("sys.client", Guid.NewGuid().ToString("N"));
        Cluster.Observers[id] = new Observer(this, obj);
        return (TGrainObserverInterface)(object)Reference(typeof(TGrainObserverInterface), id);
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainReference reference)
        {
            throw new ArgumentException("Only a reference made by CreateObjectReference can be deleted.", nameof(obj));
        }

        if (!Cluster.Observers.TryRemove(reference.GrainId, out _))
        {
            throw new ArgumentException("The reference belongs to no object here.", nameof(obj));
        }
    }

    public object? Send(GrainReference target, GrainMethod method, object?[] arguments)
    {
        var request = NewRequest(target, method, arguments);
        if (_filters.Length == 0)
        {
            Post(request);
        }
        else
        {
            _ = new OutgoingCall(request, _filters, this).Run();
        }

        return request.Returned;
    }

    /// <summary>Sends a request; a one-way one is answered at once.</summary>
    public void Post(Request request)
    {
        if (request.Method.IsOneWay)
        {
            request.SucceedAs(null);
        }
        else
        {
            _pending.TryAdd(request, 0);
            request.LinkToken();
        }

        Cluster.Deliver(request);
    }

    public Request NewRequest(GrainReference target, GrainMethod method, object?[] arguments) =>
        method.NewRequest(target, this, arguments);

    public void Forget(Request request) => _pending.TryRemove(request, out _);

    /// <summary>Fails what is still unanswered and lets go of this sender's observers.</summary>
    public void Dispose()
    {
        foreach (var request in _pending.Keys)
        {
            request.Abandon(new SiloUnavailableException($"The host stopped before the answer of {request} came."));
        }

        foreach (var observer in Cluster.Observers.Where(o => o.Value.Owner == this))
        {
            Cluster.Observers.TryRemove(observer);
        }

        _sweep.Dispose();
    }

    private IGrain GetGrain(Type @interface, IdSpan key, string? prefix) =>
        (IGrain)Reference(@interface, GrainId.Create(GrainClass.Implementing(@interface, prefix).Type, key));

    private void TimeOut()
    {
        var common = System.Diagnostics.Debugger.IsAttached ? _options.ResponseTimeoutWithDebugger : _options.ResponseTimeout;
        foreach (var request in _pending.Keys)
        {
            if (request.HasTimedOut(common))
            {
                request.Abandon(new TimeoutException(
                    $"Response did not arrive on time in {request.Method.ResponseTimeout ?? common} for message: {request}."));
            }
        }
    }
}
