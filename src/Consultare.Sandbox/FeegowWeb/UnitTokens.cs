using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>
/// The tokens that the Totem page hands to its script: one for each session and unit (sandbox 3.1). They live on when
/// their session is evicted, unless the switch says otherwise. Safe for concurrent use.
/// </summary>
internal sealed class UnitTokens(
    SandboxOptions options, SandboxClock clock, SwitchBoard switches, WebSessionStore sessions)
{
    private const int MostTokens = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Issued> _issued = new(StringComparer.Ordinal);
    private int _lastNumber;

    /// <summary>The session's token for a unit: the one it has, while that is valid.</summary>
    public string For(SignedIn visitor, int unitId)
    {
        lock (_gate)
        {
            var known = _issued.FirstOrDefault(pair =>
                pair.Value.SessionId == visitor.SessionId && pair.Value.UnitId == unitId && IsValid(pair.Value));
            return known.Key ?? Issue(visitor, unitId, clock.GetUtcNow());
        }
    }

    /// <summary>One that was issued too long ago.</summary>
    public string Stale(SignedIn visitor, int unitId)
    {
        lock (_gate)
        {
            return Issue(visitor, unitId, DateTimeOffset.MinValue);
        }
    }

    /// <summary>The unit a token is good for; null when it was never issued, has expired or died with its session.</summary>
    public int? UnitOf(string? token)
    {
        lock (_gate)
        {
            return token is not null && _issued.GetValueOrDefault(token) is { } issued && IsValid(issued)
                ? issued.UnitId
                : null;
        }
    }

    /// <summary>Ends all tokens of a unit, or of every unit.</summary>
    public void Revoke(int? unitId)
    {
        lock (_gate)
        {
            foreach (var (token, _) in _issued.Where(pair => unitId is null || pair.Value.UnitId == unitId).ToList())
            {
                _issued.Remove(token);
            }
        }
    }

    /// <summary>Unit and age of the valid ones; the tokens themselves are not told.</summary>
    public IReadOnlyList<(int UnitId, DateTimeOffset At)> Valid()
    {
        lock (_gate)
        {
            return [.. _issued.Values.Where(IsValid).Select(one => (one.UnitId, one.At))];
        }
    }

    private string Issue(SignedIn visitor, int unitId, DateTimeOffset at)
    {
        if (_issued.Count >= MostTokens)
        {
            _issued.Remove(_issued.MinBy(pair => pair.Value.At).Key);
        }

        var random = SeededRandom.For(options.Seed, "unit-token", ++_lastNumber);
        var token = $"totem-{string.Concat(Enumerable.Range(0, 40).Select(_ => "0123456789abcdef"[random.Next(16)]))}";
        _issued[token] = new Issued(visitor.SessionId, unitId, at);
        return token;
    }

    private bool IsValid(Issued one) =>
        clock.GetUtcNow() - one.At <= TimeSpan.FromMinutes(switches.Number(WebSwitches.TokenMinutes))
        && (!switches.IsOn(WebSwitches.TokenDiesWithSession) || sessions.IsAlive(one.SessionId));

    private sealed record Issued(string SessionId, int UnitId, DateTimeOffset At);
}
