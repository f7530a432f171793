using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A timer whose callbacks run as work of their activation; the period counts from a callback's end.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private const double MaxMilliseconds = 0xfffffffe;
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private volatile bool _isFiring;
    private volatile bool _isChanged;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _options = options;
        using (ExecutionContext.SuppressFlow())
        {
            _timer = activation.Silo.GrainClock.CreateTimer(
                static t => ((GrainTimer)t!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

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
        _activation.Remove(this);
    }

    private static void Check(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time.TotalMilliseconds, MaxMilliseconds, name);
    }

    private void Fire()
    {
        _isFiring = true;
        _activation.Receive(new Tick(this));
    }

    private void Arm(TimeSpan time)
    {
        if (!_ended.IsCancellationRequested)
        {
            _timer.Change(time, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task RunCallback()
    {
        if (_ended.IsCancellationRequested)
        {
            return;
        }

        _isChanged = false;
        try
        {
            await _callback(_ended.Token);
        }
        catch (Exception error)
        {
            _activation.Silo.Logger.TimerFailed(error, _activation.GrainId);
        }
        finally
        {
            Arm(_isChanged ? _dueTime : _period);
            _isFiring = false;
        }
    }

    /// <summary>One callback as work.</summary>
    private sealed class Tick : Work
    {
        private readonly GrainTimer _timer;

        public Tick(GrainTimer timer)
        {
            _timer = timer;
            IsAlwaysInterleave = timer._options.Interleave;
            KeepsAlive = timer._options.KeepAlive;
        }

        public override Task Run(Activation activation) => _timer.RunCallback();
    }
}
