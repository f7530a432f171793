using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One activation of a grain: its instance, its turns and the requests that wait for one.</summary>
internal sealed class Activation : IGrainContext
{
    [ThreadStatic]
    private static Activation? _current;

    private readonly Lock _gate = new();
    private readonly TurnScheduler _turns;
    private readonly List<Work> _waiting = [];
    private readonly List<Work> _running = [];
    private readonly HashSet<GrainTimer> _timers = [];
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AsyncServiceScope? _scope;
    private ActivationState _state = ActivationState.Activating;
    private Work? _blocking;
    private DeactivationReason _reason;
    private long _idleSince;
    private DateTimeOffset _keepUntil;
    private bool _isStarted;

    public Activation(Silo silo, GrainClass grainClass, GrainId id)
    {
        Silo = silo;
        Class = grainClass;
        GrainId = id;
        _turns = new TurnScheduler(this);
    }

    /// <summary>The activation whose turn runs on this thread.</summary>
    public static Activation? Current
    {
        get => _current;
        set => _current = value;
    }

    public Silo Silo { get; }

    public GrainClass Class { get; }

    public GrainId GrainId { get; }

    public GrainReference GrainReference => Silo.Reference(typeof(IGrain), GrainId);

    public object? GrainInstance { get; private set; }

    public IServiceProvider ActivationServices => _scope?.ServiceProvider ?? Silo.ServiceProvider;

    public Task Deactivated => _deactivated.Task;

    public bool HasIncomingFilters => Silo.IncomingFilters.Length > 0 || GrainInstance is IIncomingGrainCallFilter;

    /// <summary>Takes work to run now or when its turn comes; false when this activation has ended.</summary>
    public bool Receive(Work work)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Invalid)
            {
                return false;
            }

            if (!_isStarted)
            {
                _isStarted = true;
                _turns.Enqueue(ActivateAsync);
            }

            if (_state == ActivationState.Valid && MayRun(work))
            {
                Start(work);
            }
            else
            {
                _waiting.Add(work);
            }

            return true;
        }
    }

    /// <summary>Runs one piece of work in a turn of this activation.</summary>
    public async Task Run(Work work)
    {
        try
        {
            if (!work.IsStale)
            {
                await work.Run(this);
            }
        }
        finally
        {
            Ended(work);
        }
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_reason.ReasonCode == DeactivationReasonCode.None)
            {
                _reason = deactivationReason;
            }

            if (_state == ActivationState.Valid)
            {
                _state = ActivationState.Deactivating;
                FinishWhenFree();
            }
            else if (!_isStarted)
            {
                _isStarted = true;
                _state = ActivationState.Deactivating;
                FinishWhenFree();
            }
        }
    }

    /// <summary>Ends without a word to the grain, as when the process dies.</summary>
    public void Kill()
    {
        List<Work> lost;
        lock (_gate)
        {
            _state = ActivationState.Invalid;
            lost = [.. _running, .. _waiting];
            _waiting.Clear();
        }

        _turns.Kill();
        DisposeTimers();
        Silo.Cluster.Activations.TryRemove(KeyValuePair.Create(GrainId, this));
        _deactivated.TrySetResult();
        foreach (var request in lost.OfType<RequestWork>())
        {
            request.Request.Fail(new SiloUnavailableException($"The silo died before it answered {request.Request}."));
        }
    }

    public void DelayDeactivation(TimeSpan time)
    {
        lock (_gate)
        {
            _keepUntil = time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan ? DateTimeOffset.MinValue
                : time == TimeSpan.MaxValue || time == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue
                : Silo.GrainClock.GetUtcNow() + time;
        }
    }

    /// <summary>Deactivates when nothing has used the grain for its collection age.</summary>
    public void CollectIfIdle(TimeProvider clock, TimeSpan age)
    {
        lock (_gate)
        {
            if (_state != ActivationState.Valid || _running.Count > 0 || _waiting.Count > 0 || Class.IsKeptAlive
                || _keepUntil > Silo.GrainClock.GetUtcNow() || clock.GetElapsedTime(_idleSince) < (Class.CollectionAge ?? age))
            {
                return;
            }
        }

        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Not used for the collection age."));
    }

    public IGrainTimer StartTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        if (Current != this)
        {
            throw new InvalidOperationException("A grain's timer can only be registered by the grain itself.");
        }

        var timer = new GrainTimer(this, callback, options);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    public void Remove(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private bool MayRun(Work work) =>
        _running.Count == 0
        || work.IsAlwaysInterleave
        || _blocking is null
        || (_blocking.IsReadOnly && work.IsReadOnly)
        || Class.IsReentrant
        || (Class.MayInterleave is { } may && (may(work) || may(_blocking)));

    private void Start(Work work)
    {
        _running.Add(work);
        if (!work.IsAlwaysInterleave)
        {
            _blocking ??= work;
        }

        _turns.Enqueue(work);
    }

    private void Ended(Work work)
    {
        lock (_gate)
        {
            _running.Remove(work);
            if (_blocking == work)
            {
                _blocking = null;
            }

            if (work.KeepsAlive)
            {
                _idleSince = Silo.CollectionClock.GetTimestamp();
            }

            if (_state == ActivationState.Deactivating)
            {
                FinishWhenFree();
            }
            else if (_state == ActivationState.Valid)
            {
                StartWaiting();
            }
        }
    }

    private void StartWaiting()
    {
        for (var i = 0; i < _waiting.Count;)
        {
            var work = _waiting[i];
            if (work.IsStale)
            {
                _waiting.RemoveAt(i);
            }
            else if (MayRun(work))
            {
                _waiting.RemoveAt(i);
                Start(work);
            }
            else
            {
                i++;
            }
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Silo.Collection.ActivationTimeout);
            _scope = Silo.ServiceProvider.CreateAsyncScope();
            var states = new List<IStateBridge>();
            GrainInstance = Class.Build(this, states);
            foreach (var state in states)
            {
                await state.ReadStateAsync(limit.Token);
            }

            if (GrainInstance is IGrainBase grain)
            {
                await grain.OnActivateAsync(limit.Token).WaitAsync(limit.Token);
            }
        }
        catch (Exception error)
        {
            Silo.Logger.ActivationFailed(error, GrainId);
            await EndAsync(new DeactivationReason(DeactivationReasonCode.ActivationFailed, error, "Failed to activate grain."));
            return;
        }

        lock (_gate)
        {
            _idleSince = Silo.CollectionClock.GetTimestamp();
            if (_reason.ReasonCode == DeactivationReasonCode.None)
            {
                _state = ActivationState.Valid;
                StartWaiting();
                return;
            }
        }

        await EndAsync(_reason);
    }

    private void FinishWhenFree()
    {
        if (_running.Count == 0)
        {
            _turns.Enqueue(DeactivateAsync);
        }
    }

    private async Task DeactivateAsync()
    {
        DisposeTimers();
        try
        {
            if (GrainInstance is IGrainBase grain)
            {
                using var limit = new CancellationTokenSource(Silo.Collection.DeactivationTimeout);
                await grain.OnDeactivateAsync(_reason, limit.Token).WaitAsync(limit.Token);
            }
        }
        catch (Exception error)
        {
            Silo.Logger.DeactivationFailed(error, GrainId);
        }

        await EndAsync(_reason);
    }

    /// <summary>Leaves the directory; waiting requests go to the next activation, or fail when this one never came to life.</summary>
    private async Task EndAsync(DeactivationReason reason)
    {
        List<Work> waiting;
        lock (_gate)
        {
            _state = ActivationState.Invalid;
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        Silo.Cluster.Activations.TryRemove(KeyValuePair.Create(GrainId, this));
        DisposeTimers();
        await DisposeInstanceAsync();
        foreach (var request in waiting.OfType<RequestWork>().Select(w => w.Request))
        {
            if (reason.ReasonCode == DeactivationReasonCode.ActivationFailed)
            {
                request.Fail(reason.Exception!);
            }
            else
            {
                Silo.Cluster.Forward(request);
            }
        }

        _deactivated.TrySetResult();
    }

    private async Task DisposeInstanceAsync()
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else if (GrainInstance is IDisposable disposable)
            {
                disposable.Dispose();
            }

            if (_scope is { } scope)
            {
                await scope.DisposeAsync();
            }
        }
        catch (Exception error)
        {
            Silo.Logger.DeactivationFailed(error, GrainId);
        }
    }

    private void DisposeTimers()
    {
        GrainTimer[] timers;
        lock (_gate)
        {
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }
}
