namespace Consultare.Testing;

/// <summary>
/// A clock that moves only when told. Advancing fires every timer that comes due, in order of its due time and with the
/// clock standing at it. Safe for concurrent use.
/// </summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly TimeZoneInfo _zone;
    private DateTimeOffset _now;

    /// <summary>Starts at an instant, in America/Sao_Paulo unless another zone is given.</summary>
    public ManualTimeProvider(DateTimeOffset start, TimeZoneInfo? zone = null)
    {
        _now = start.ToUniversalTime();
        _zone = zone ?? TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");
    }

    public override TimeZoneInfo LocalTimeZone => _zone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait: lets a test see that something has gone to sleep.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves forward, firing what comes due on the way.</summary>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        MoveTo(GetUtcNow() + span);
    }

    /// <summary>Moves to an instant: forward fires what comes due, backward fires nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        while (TakeNextDue(instant.ToUniversalTime()) is { } due)
        {
            due.Fire();
        }
    }

    /// <summary>
    /// Moves forward at once, as a machine that slept does: whatever came due meanwhile fires once, and nothing sees the
    /// time between.
    /// </summary>
    public void LeapTo(DateTimeOffset instant)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now = instant.ToUniversalTime();
            due = [.. _timers.Where(timer => timer.DueAt <= _now).OrderBy(timer => timer.DueAt)];
            foreach (var timer in due)
            {
                _timers.Remove(timer);
                if (timer.Period is { } period)
                {
                    timer.DueAt = _now + period;
                    _timers.Add(timer);
                }
            }
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>Arms or disarms a timer; it fires at once when already due.</summary>
    internal void Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime >= TimeSpan.Zero)
            {
                timer.DueAt = _now + dueTime;
                _timers.Add(timer);
            }
        }

        if (dueTime == TimeSpan.Zero)
        {
            MoveTo(GetUtcNow());
        }
    }

    internal void Forget(ManualTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    // Callbacks run outside the lock: they may create timers of their own.
    private ManualTimer? TakeNextDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= until).MinBy(timer => timer.DueAt);
            if (next is null)
            {
                _now = until;
                return null;
            }

            _now = next.DueAt > _now ? next.DueAt : _now;
            _timers.Remove(next);
            if (next.Period is { } period)
            {
                next.DueAt += period;
                _timers.Add(next);
            }

            return next;
        }
    }
}
