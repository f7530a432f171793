using System.Collections.Concurrent;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Testing;

/// <summary>A running clock on which waits of chosen lengths end only when fired by hand.</summary>
public sealed class HandFiredClock(DateTimeOffset start, params TimeSpan[] byHand) : TimeProvider
{
    private readonly ShiftedTimeProvider _inner = new(start);
    private readonly ConcurrentDictionary<HandFiredTimer, TimeSpan> _waiting = [];

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!byHand.Contains(dueTime))
        {
            return _inner.CreateTimer(callback, state, dueTime, period);
        }

        var timer = new HandFiredTimer(() => callback(state), gone => _waiting.TryRemove(gone, out _));
        _waiting[timer] = dueTime;
        return timer;
    }

    /// <summary>Ends every wait of that length that is under way.</summary>
    public void Fire(TimeSpan length)
    {
        foreach (var (timer, _) in _waiting.Where(pair => pair.Value == length))
        {
            timer.Fire();
        }
    }
}
