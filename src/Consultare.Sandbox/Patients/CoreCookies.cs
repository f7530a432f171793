using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Patients;

/// <summary>The cookies of the CORE host: <c>laravel_session</c> and <c>tk</c>. Safe for concurrent use.</summary>
internal sealed class CoreCookies(SandboxOptions options)
{
    private const string Session = "laravel_session";
    private const int MostSessions = 2_000;

    private readonly Lock _gate = new();
    private readonly Queue<string> _issued = new();
    private int _last;

    /// <summary>Whether the request carries a session that was issued here.</summary>
    public bool IsValid(HttpContext http)
    {
        lock (_gate)
        {
            return http.Request.Cookies[Session] is { } known && _issued.Contains(known);
        }
    }

    /// <summary>Gives the visitor a session, unless it has one.</summary>
    public void Give(HttpContext http)
    {
        if (IsValid(http))
        {
            return;
        }

        http.Response.Cookies.Append(Session, Issue(), new CookieOptions { HttpOnly = true, Path = "/" });
        http.Response.Cookies.Append("tk", "sandbox", new CookieOptions { Path = "/" });
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _issued.Clear();
        }
    }

    private string Issue()
    {
        lock (_gate)
        {
            var random = SeededRandom.For(options.Seed, "core-session", ++_last);
            var id = string.Concat(Enumerable.Range(0, 40).Select(_ => (char)('a' + random.Next(26))));
            _issued.Enqueue(id);
            if (_issued.Count > MostSessions)
            {
                _issued.Dequeue();
            }

            return id;
        }
    }
}
