namespace Consultare.Web.Access.SignIn;

/// <summary>
/// Refuses attempts after ten failures in fifteen minutes (hub-domain 6.1). An attempt counts from its start, so that
/// attempts made all at once are counted too. Bounded: the keys with the fewest failures go first, so that a flood of
/// invented e-mails frees nobody who is locked out.
/// </summary>
internal sealed class LoginLimiter(TimeProvider clock)
{
    /// <summary>Failures before attempts are refused.</summary>
    public const int MostFailures = 10;

    /// <summary>E-mails and addresses remembered at most.</summary>
    public const int MostKeys = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<LoginKey, List<DateTimeOffset>> _failures = [];

    /// <summary>How many e-mails and addresses are remembered.</summary>
    public int Keys
    {
        get
        {
            lock (_gate)
            {
                return _failures.Count;
            }
        }
    }

    /// <summary>Counts an attempt as failed until it is cleared; how long to wait when it is refused, else null.</summary>
    public TimeSpan? Enter(LoginKey key)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var failures = RecentOf(key, now);
            if (failures.Count >= MostFailures)
            {
                return failures[0] + Window - now;
            }

            failures.Add(now);
            return null;
        }
    }

    /// <summary>Forgets the failures of someone who has signed in.</summary>
    public void Clear(LoginKey key)
    {
        lock (_gate)
        {
            _failures.Remove(key);
        }
    }

    /// <summary>Takes back the last attempt, which was not judged.</summary>
    public void Withdraw(LoginKey key)
    {
        lock (_gate)
        {
            if (_failures.TryGetValue(key, out var failures) && failures.Count > 0)
            {
                failures.RemoveAt(failures.Count - 1);
            }
        }
    }

    private List<DateTimeOffset> RecentOf(LoginKey key, DateTimeOffset now)
    {
        if (!_failures.TryGetValue(key, out var failures))
        {
            MakeRoom(now);
            _failures[key] = failures = [];
        }

        failures.RemoveAll(failure => failure + Window <= now);
        return failures;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_failures.Count < MostKeys)
        {
            return;
        }

        foreach (var (key, _) in _failures.Where(entry => entry.Value.TrueForAll(failure => failure + Window <= now)).ToList())
        {
            _failures.Remove(key);
        }

        if (_failures.Count >= MostKeys)
        {
            _failures.Remove(_failures.MinBy(entry => (entry.Value.Count, entry.Value.LastOrDefault())).Key);
        }
    }
}
