using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>One activation of a grain: its instance, its turns and the work that waits for one.</summary>
internal sealed class Activation(Silo silo, GrainClass grainClass, GrainId id) : TurnScheduler, IGrainContext
{
    private readonly Lock _gate = new();
    private readonly List<Work> _waiting = [];
    private readonly List<Work> _running = [];
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AsyncServiceScope? _scope;
    private ActivationState _state;
    private Work? _blocking;
    private DeactivationReason _reason;
    private long _idleSince;
    private DateTimeOffset _keepUntil;

    private enum ActivationState { New, Activating, Valid, Deactivating, Invalid }
    /// <summary>The activation in whose turn the calling code runs: each is the scheduler of its own turns.</summary>
    public static Activation? OfThisTurn => TaskScheduler.Current as Activation;
    public Silo Silo { get; } = silo;
    public GrainId GrainId { get; } = id;
    public GrainReference GrainReference => GrainReference.Create(typeof(IGrain), GrainId, Silo);
    public object? GrainInstance { get; private set; }
    public IServiceProvider ActivationServices => _scope?.ServiceProvider ?? Silo.ServiceProvider;
    public Task Deactivated => _deactivated.Task;
    /// <summary>Cancelled when the activation begins to end: its timers stop.</summary>
    public CancellationToken End => _end.Token;
    public bool HasIncomingFilters => Silo.IncomingFilters.Length > 0 || GrainInstance is IIncomingGrainCallFilter;

    /// <summary>Takes work to run now or when its turn comes; false when this activation has ended.</summary>
    public bool Receive(Work work)
    {
        lock (_gate)
        {
            if (_state == ActivationState.New)
            {
                _state = ActivationState.Activating;
                Add((Func<Task>)ActivateAsync);
            }

            if (_state == ActivationState.Valid && MayRun(work))
            {
                Start(work);
            }
            else if (_state != ActivationState.Invalid)
            {
                _waiting.Add(work);
            }

            return _state != ActivationState.Invalid;
        }
    }

    /// <summary>Runs one piece of work in a turn of this activation, and then lets go what waited for it.</summary>
    public override async Task Run(Work work)
    {
        if (!work.IsStale)
        {
            await work.Run(this);
        }

        lock (_gate)
        {
            _running.Remove(work);
            _blocking = _blocking == work ? null : _blocking;
            _idleSince = work.KeepsAlive ? Silo.CollectionClock.GetTimestamp() : _idleSince;
            StartWaiting();
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

            // One that is being activated looks at the reason when it is done.
            if (_state is ActivationState.New or ActivationState.Valid)
            {
                _state = ActivationState.Deactivating;
                StartWaiting();
            }
        }
    }

    /// <summary>Ends without a word to the grain, as when the process dies.</summary>
    public void Kill()
    {
        KillTurns();
        foreach (var request in Leave().OfType<Request>())
        {
            request.Fail(new SiloUnavailableException($"The silo died before it answered {request}."));
        }

        _deactivated.TrySetResult();
    }

    public void DelayDeactivation(TimeSpan time)
    {
        lock (_gate)
        {
            _keepUntil = time == TimeSpan.MaxValue || time == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue
                : time <= TimeSpan.Zero ? DateTimeOffset.MinValue
                : Silo.GrainClock.GetUtcNow() + time;
        }
    }

    /// <summary>Deactivates when nothing has used the grain for its collection age.</summary>
    public void CollectIfIdle()
    {
        lock (_gate)
        {
            var isKept = grainClass.IsKeptAlive || _keepUntil > Silo.GrainClock.GetUtcNow();
            var isIdle = _running.Count == 0 && Silo.CollectionClock.GetElapsedTime(_idleSince) >= Silo.Collection.CollectionAge;
            if (_state == ActivationState.Valid && isIdle && !isKept)
            {
                Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Not used for the collection age."));
            }
        }
    }

    private bool MayRun(Work work) =>
        _blocking is null || work.IsAlwaysInterleave || grainClass.IsReentrant || (_blocking.IsReadOnly && work.IsReadOnly);

    private void Start(Work work)
    {
        _running.Add(work);
        _blocking ??= work.IsAlwaysInterleave ? null : work;
        Add(work);
    }

    // Called whenever something has ended: what waited may run, or the end that waited may come.
    private void StartWaiting()
    {
        if (_state == ActivationState.Deactivating && _running.Count == 0)
        {
            Add((Func<Task>)DeactivateAsync);
        }

        for (var i = 0; _state == ActivationState.Valid && i < _waiting.Count; i++)
        {
            var work = _waiting[i];
            if (work.IsStale || MayRun(work))
            {
                _waiting.RemoveAt(i--);
                Start(work);
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
            GrainInstance = grainClass.Build(this, states);
            foreach (var state in states)
            {
                await state.ReadStateAsync(limit.Token);
            }

            await ((IGrainBase)GrainInstance).OnActivateAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception error)
        {
            Silo.Logger.ActivationFailed(error, GrainId);
            await EndAsync(error);
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

        await EndAsync(null);
    }

    private async Task DeactivateAsync()
    {
        _end.Cancel();
        try
        {
            using var limit = new CancellationTokenSource(Silo.Collection.DeactivationTimeout);
            await ((GrainInstance as IGrainBase)?.OnDeactivateAsync(_reason, limit.Token).WaitAsync(limit.Token) ?? Task.CompletedTask);
        }
        catch (Exception error)
        {
            Silo.Logger.DeactivationFailed(error, GrainId);
        }

        await EndAsync(null);
    }

    /// <summary>Waiting requests go to the next activation, or fail when this one never came to life.</summary>
    private async Task EndAsync(Exception? failure)
    {
        var left = Leave();
        await DisposeInstanceAsync();
        foreach (var request in left.OfType<Request>())
        {
            if (failure is null)
            {
                Silo.Cluster.Forward(request);
            }
            else
            {
                request.Fail(failure);
            }
        }

        _deactivated.TrySetResult();
    }

    /// <summary>Takes no more work and leaves the directory; returns what was not done.</summary>
    private List<Work> Leave()
    {
        List<Work> left;
        lock (_gate)
        {
            _state = ActivationState.Invalid;
            left = [.. _running, .. _waiting];
            _waiting.Clear();
        }

        Silo.Cluster.Activations.TryRemove(KeyValuePair.Create(GrainId, this));
        _end.Cancel();
        return left;
    }

    private async Task DisposeInstanceAsync()
    {
        try
        {
            var disposed = (GrainInstance as IAsyncDisposable)?.DisposeAsync();
            (disposed is null ? GrainInstance as IDisposable : null)?.Dispose();
            await (disposed ?? ValueTask.CompletedTask);
            await (_scope?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception error)
        {
            Silo.Logger.DeactivationFailed(error, GrainId);
        }
    }
}
