using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Clinia;

/// <summary>Who is signed in to the dashboard, and how often it was tried. Safe for concurrent use.</summary>
internal sealed class CliniaSessions(SandboxOptions options, SandboxClock clock, SwitchBoard switches)
{
    private const string Cookie = "clinia_session";
    private const int MostSessions = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, CliniaSession> _sessions = new(StringComparer.Ordinal);
    private int _lastNumber;

    /// <summary>Logins that were let in, and those that were refused, since the last reset.</summary>
    public (int Accepted, int Refused) Logins { get; private set; }

    /// <summary>Sessions that are alive.</summary>
    public int Alive
    {
        get
        {
            lock (_gate)
            {
                return _sessions.Values.Count(IsAlive);
            }
        }
    }

    /// <summary>Null for a request with a session; otherwise how it is told that it has none: 401 or html.</summary>
    public string? RefusalOf(HttpContext http)
    {
        lock (_gate)
        {
            if (_sessions.GetValueOrDefault(http.Request.Cookies[Cookie] ?? "") is not { } session)
            {
                return switches.Text(CliniaSwitches.LoggedOut);
            }

            if (IsAlive(session) && switches.Take(CliniaSwitches.Expire) is var how and not "no")
            {
                session.EndedAs = how;
            }

            return IsAlive(session) ? null : session.EndedAs ?? switches.Text(CliniaSwitches.LoggedOut);
        }
    }

    /// <summary>Lets the right pair in and sets its cookies.</summary>
    public bool TryEnter(HttpContext http, string user, string password)
    {
        lock (_gate)
        {
            if (user != CliniaAccount.User || password != CliniaAccount.Password || switches.Text(CliniaSwitches.Login) != "open")
            {
                Logins = Logins with { Refused = Logins.Refused + 1 };
                return false;
            }

            if (_sessions.Count >= MostSessions)
            {
                _sessions.Remove(_sessions.MinBy(one => one.Value.Since).Key);
            }

            var id = NewId();
            _sessions[id] = new CliniaSession(clock.GetUtcNow());
            Logins = Logins with { Accepted = Logins.Accepted + 1 };
            http.Response.Cookies.Append(Cookie, id, new CookieOptions { HttpOnly = true, Path = "/" });
            http.Response.Cookies.Append("clinia_locale", "pt-BR", new CookieOptions { Path = "/" });
            return true;
        }
    }

    /// <summary>Ends every session.</summary>
    public void End()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _sessions.Clear();
            Logins = default;
        }
    }

    private bool IsAlive(CliniaSession session) =>
        session.EndedAs is null
        && clock.GetUtcNow() - session.Since < TimeSpan.FromMinutes(switches.Number(CliniaSwitches.SessionMinutes));

    // Numbers go on over a reset: a cookie of before must not stand for a session of after.
    private string NewId()
    {
        var random = SeededRandom.For(options.Seed, "clinia-session", ++_lastNumber);
        return string.Concat(Enumerable.Range(0, 32).Select(_ => (char)('a' + random.Next(26))));
    }
}
