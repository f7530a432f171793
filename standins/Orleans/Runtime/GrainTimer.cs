using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A timer whose callbacks run as work of their activation; the period counts from a callback's end.</summary>
internal sealed class GrainTimer : Work, IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private volatile bool _isFiring;
    private volatile bool _isChanged;
    private readonly CancellationTokenRegistration _endsWithGrain;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        if (TaskScheduler.Current != activation)
        {
            throw new InvalidOperationException("A grain's timer can only be registered by the grain itself, in one of its turns.");
        }

        _activation = activation;
        _callback = callback;
        _options = options;
        using (ExecutionContext.SuppressFlow())
        {
            _timer = activation.Silo.GrainClock.CreateTimer(
                static t => ((GrainTimer)t!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Change(options.DueTime, options.Period);
        _endsWithGrain = activation.End.UnsafeRegister(static t => ((GrainTimer)t!).Dispose(), this);
    }

    public override bool IsAlwaysInterleave => _options.Interleave;
    public override bool KeepsAlive => _options.KeepAlive;
    public override bool IsStale => _ended.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        _dueTime = dueTime;
        _period = period;
        _isChanged = true;
        if (!_isFiring)
        {
            Arm(dueTime);
        }
    }

    public void Dispose()
    {
        try
        {
            _ended.Cancel();
        }
        catch (AggregateException error)
        {
            _activation.Silo.Logger.TimerFailed(error, _activation.GrainId);
        }

        _timer.Dispose();
        _endsWithGrain.Dispose();
    }

    public override async Task Run(Activation activation)
    {
        _isChanged = false;
        try
        {
            await _callback(_ended.Token);
        }
        catch (Exception error)
        {
            _activation.Silo.Logger.TimerFailed(error, _activation.GrainId);
        }

        _isFiring = false;
        Arm(_isChanged ? _dueTime : _period);
    }

    private static void Check(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, uint.MaxValue - 1, name);
    }

    private void Fire()
    {
        _isFiring = true;
        _activation.Receive(this);
    }

    private void Arm(TimeSpan time)
    {
        if (!IsStale)
        {
            _timer.Change(time, Timeout.InfiniteTimeSpan);
        }
    }
}
