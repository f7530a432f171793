namespace Consultare.Testing;

/// <summary>
/// A manual clock on which short waits cost nothing: what is due within the leap fires at once, as a retry's back-off
/// does, while longer ones wait until the clock is moved. Lets a month of clinic days pass in seconds.
/// </summary>
public sealed class LeapingClock(ManualTimeProvider days, TimeSpan leap) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => days.LocalTimeZone;

    public override long TimestampFrequency => days.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => days.GetUtcNow();

    public override long GetTimestamp() => days.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Leap(days, leap, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Leap : ITimer
    {
        private readonly TimeSpan _leap;
        private readonly ITimer _later;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private int _arming;

        public Leap(ManualTimeProvider days, TimeSpan leap, TimerCallback callback, object? state)
        {
            (_leap, _callback, _state) = (leap, callback, state);
            _later = days.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var arming = Interlocked.Increment(ref _arming);
            if (period > TimeSpan.Zero || dueTime < TimeSpan.Zero || dueTime > _leap)
            {
                return _later.Change(dueTime, period);
            }

            _later.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            ThreadPool.QueueUserWorkItem(_ => Fire(arming));
            return true;
        }

        public void Dispose()
        {
            Interlocked.Increment(ref _arming);
            _later.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        // Armed anew or disposed of in the meantime, it is not due any more.
        private void Fire(int arming)
        {
            if (Volatile.Read(ref _arming) == arming)
            {
                _callback(_state);
            }
        }
    }
}
