namespace Consultare.Web.Hosting;

/// <summary>A clock that keeps the distance to another one; its timers run in real time.</summary>
internal sealed class FollowingClock : TimeProvider
{
    private long _offsetTicks;

    /// <summary>Moves the clock so that it reads this instant now.</summary>
    /// <returns>How far it jumped, against the time it would have read.</returns>
    public TimeSpan Follow(DateTimeOffset instant)
    {
        var offset = instant.UtcTicks - System.GetUtcNow().UtcTicks;
        return TimeSpan.FromTicks(offset - Interlocked.Exchange(ref _offsetTicks, offset));
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
}
