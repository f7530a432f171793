namespace Consultare.Sandbox.Clock;

/// <summary>
/// The sandbox's own time (sandbox 3.7): real time in America/Sao_Paulo unless set, advanced or frozen.
/// Safe for concurrent use.
/// </summary>
public sealed class SandboxClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _source;
    private TimeSpan _offset;
    private DateTimeOffset? _frozenAt;

    internal SandboxClock(TimeProvider source, DateTimeOffset? startAt, bool frozen)
    {
        _source = source;
        _offset = startAt is { } start ? start - source.GetUtcNow() : TimeSpan.Zero;
        _frozenAt = frozen ? source.GetUtcNow() + _offset : null;
    }

    /// <summary>America/Sao_Paulo, wherever the machine is.</summary>
    public override TimeZoneInfo LocalTimeZone => ClinicTime.Zone;

    /// <summary>The clinic's present day.</summary>
    public DateOnly Today => ClinicTime.DayOf(GetUtcNow());

    /// <summary>Whether the clock stands still.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (_gate)
            {
                return _frozenAt is not null;
            }
        }
    }

    /// <summary>How far the clock is ahead of the time it is derived from (negative: behind).</summary>
    public TimeSpan Offset => GetUtcNow() - RealNow;

    /// <summary>The instant without any offset, in UTC.</summary>
    public DateTimeOffset RealNow => _source.GetUtcNow();

    /// <summary>The present instant, in UTC.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _frozenAt ?? (_source.GetUtcNow() + _offset);
        }
    }

    /// <summary>Moves to an instant; a frozen clock stays frozen there.</summary>
    public void Set(DateTimeOffset instant)
    {
        lock (_gate)
        {
            var utc = instant.ToUniversalTime();
            _offset = utc - _source.GetUtcNow();
            _frozenAt = _frozenAt is null ? null : utc;
        }
    }

    /// <summary>Moves forward by a span (backward when negative).</summary>
    public void Advance(TimeSpan span)
    {
        lock (_gate)
        {
            _offset += span;
            _frozenAt += span;
        }
    }

    /// <summary>Stops at the present instant.</summary>
    public void Freeze()
    {
        lock (_gate)
        {
            _frozenAt ??= _source.GetUtcNow() + _offset;
        }
    }

    /// <summary>Runs on from the instant it stood at.</summary>
    public void Unfreeze()
    {
        lock (_gate)
        {
            _offset = _frozenAt is { } at ? at - _source.GetUtcNow() : _offset;
            _frozenAt = null;
        }
    }
}
