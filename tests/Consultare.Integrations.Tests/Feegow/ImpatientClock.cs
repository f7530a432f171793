using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>
/// A manual clock on which nobody has to wait: a wait is written down and over at once. Time-outs are no waits; they
/// come due only when the clock is advanced by hand.
/// </summary>
internal sealed class ImpatientClock(TimeSpan timeout, DateTimeOffset start) : TimeProvider
{
    private readonly ManualTimeProvider _inner = new(start);
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits => _waits;

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override long GetTimestamp() => _inner.GetTimestamp();

    public void Advance(TimeSpan span) => _inner.Advance(span);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _inner.CreateTimer(callback, state, dueTime, period);
        if (dueTime != timeout && dueTime > TimeSpan.Zero)
        {
            _waits.Add(dueTime);
            _inner.Advance(dueTime);
        }

        return timer;
    }
}
