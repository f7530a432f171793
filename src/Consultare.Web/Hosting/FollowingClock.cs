namespace Consultare.Web.Hosting;

/// <summary>A clock that keeps the distance to another one, or stands still with it; its timers run in real time.</summary>
internal sealed class FollowingClock : TimeProvider
{
    private volatile Reading _latest = new(System.GetUtcNow(), System.GetUtcNow(), IsFrozen: false);

    /// <summary>Moves the clock so that it reads this instant now.</summary>
    /// <param name="instant">What the other clock reads.</param>
    /// <param name="isFrozen">Whether the other clock stands still.</param>
    /// <returns>How far it jumped, against the time it would have read.</returns>
    public TimeSpan Follow(DateTimeOffset instant, bool isFrozen)
    {
        var expected = GetUtcNow();
        _latest = new Reading(instant.ToUniversalTime(), System.GetUtcNow(), isFrozen);
        return instant - expected;
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        var latest = _latest;
        return latest.IsFrozen ? latest.Instant : latest.Instant + (System.GetUtcNow() - latest.ReadAt);
    }

    private sealed record Reading(DateTimeOffset Instant, DateTimeOffset ReadAt, bool IsFrozen);
}
