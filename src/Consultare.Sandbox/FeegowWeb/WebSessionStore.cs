using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>
/// The sessions of the clinic system's pages (sandbox 3.1), shared by its hosts; a cookie belongs to one host.
/// Safe for concurrent use.
/// </summary>
internal sealed class WebSessionStore(SandboxOptions options, SandboxClock clock, SwitchBoard switches)
{
    private const string Cookie = "ASPSESSIONIDSANDBOX";
    private const int MostSessions = 5_000;
    private const int MostLogins = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, WebSession> _sessions = new(StringComparer.Ordinal);
    private readonly List<WebLogin> _logins = [];
    private int _lastNumber;

    /// <summary>Whom the request belongs to; null when it is signed out, evicted or expired. Counts as a sign of life.</summary>
    public SignedIn? Of(HttpContext http)
    {
        lock (_gate)
        {
            if (Find(http) is not { User: { } user } session)
            {
                return null;
            }

            session.LastSeen = clock.GetUtcNow();
            return new SignedIn(session.Id, user, session.UnitId);
        }
    }

    /// <summary>The request's session, anonymous or not; a new anonymous one sets its cookie.</summary>
    public WebSession Open(HttpContext http)
    {
        lock (_gate)
        {
            if (Find(http) is { } known)
            {
                return known;
            }

            if (_sessions.Count >= MostSessions)
            {
                _sessions.Remove(_sessions.Values.MinBy(one => one.LastSeen)!.Id);
            }

            var session = new WebSession(NewId(), clock.GetUtcNow());
            _sessions[session.Id] = session;
            http.Response.Cookies.Append(Cookie, session.Id, new CookieOptions { HttpOnly = true, Path = "/" });
            return session;
        }
    }

    /// <summary>How the request is told that it is signed out, when its session was dropped in a way of its own.</summary>
    public string? FarewellOf(HttpContext http)
    {
        lock (_gate)
        {
            return Find(http)?.Farewell;
        }
    }

    /// <summary>Signs in; with one session a user, the others end.</summary>
    public void SignIn(WebSession session, string user)
    {
        lock (_gate)
        {
            if (switches.IsOn(WebSwitches.OneSession))
            {
                EndOf(user, but: session.Id);
            }

            session.SignIn(user, clock.GetUtcNow());
        }
    }

    /// <summary>Whether another session of the user is alive, and only one may be.</summary>
    public bool IsTaken(string user, WebSession by)
    {
        lock (_gate)
        {
            return switches.IsOn(WebSwitches.OneSession)
                && _sessions.Values.Any(one => one.Id != by.Id && one.User == user && !IsExpired(one));
        }
    }

    /// <summary>Ends the user's sessions, as the block's button does.</summary>
    public void EndOf(string user, string? but = null)
    {
        lock (_gate)
        {
            foreach (var one in _sessions.Values.Where(one => one.User == user && one.Id != but))
            {
                one.SignOut();
            }
        }
    }

    /// <summary>Someone else signs in as the user: whoever was in is out, and the next login meets the block.</summary>
    public void TakeAway(string user)
    {
        lock (_gate)
        {
            EndOf(user);
            var stranger = new WebSession(NewId(), clock.GetUtcNow());
            stranger.SignIn(user, clock.GetUtcNow());
            _sessions[stranger.Id] = stranger;
        }
    }

    public void SwitchUnit(SignedIn visitor, int unitId)
    {
        lock (_gate)
        {
            _sessions[visitor.SessionId].UnitId = unitId;
        }
    }

    /// <summary>Ends one session from its side; <paramref name="farewell"/> says how it is told.</summary>
    public void Drop(SignedIn visitor, string? farewell)
    {
        lock (_gate)
        {
            _sessions[visitor.SessionId].SignOut(farewell);
        }
    }

    /// <summary>Whether a session is still signed in.</summary>
    public bool IsAlive(string sessionId)
    {
        lock (_gate)
        {
            return _sessions.GetValueOrDefault(sessionId) is { User: not null } session && !IsExpired(session);
        }
    }

    public void Note(HttpContext http, string? user, string outcome)
    {
        lock (_gate)
        {
            _logins.Add(new WebLogin(clock.GetLocalNow(), http.Request.Host.Host, user, outcome));
            if (_logins.Count > MostLogins)
            {
                _logins.RemoveAt(0);
            }
        }
    }

    /// <summary>The attempts since the last reset, oldest first.</summary>
    public IReadOnlyList<WebLogin> Logins()
    {
        lock (_gate)
        {
            return [.. _logins];
        }
    }

    /// <summary>The sessions that are signed in.</summary>
    public IReadOnlyList<WebSession> SignedIn()
    {
        lock (_gate)
        {
            return [.. _sessions.Values.Where(one => one.User is not null && !IsExpired(one))];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _sessions.Clear();
            _logins.Clear();
        }
    }

    private WebSession? Find(HttpContext http)
    {
        var session = _sessions.GetValueOrDefault(http.Request.Cookies[Cookie] ?? "");
        if (session is { User: not null } && IsExpired(session))
        {
            session.SignOut();
        }

        return session;
    }

    private bool IsExpired(WebSession session) =>
        clock.GetUtcNow() - session.LastSeen > TimeSpan.FromMinutes(switches.Number(WebSwitches.IdleMinutes))
        || clock.GetUtcNow() - session.Created > TimeSpan.FromMinutes(switches.Number(WebSwitches.LifeMinutes));

    // Numbers go on over a reset: a cookie of before must not stand for a session of after.
    private string NewId()
    {
        var random = SeededRandom.For(options.Seed, "web-session", ++_lastNumber);
        return string.Concat(Enumerable.Range(0, 24).Select(_ => (char)('A' + random.Next(26))));
    }
}
