using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>Signing in (sandbox 2.3): right, wrong, and blocked by a session elsewhere.</summary>
internal sealed class LoginEndpoints(WebSessionStore sessions, SwitchBoard switches, LoginPage page)
{
    private const string Wrong = "E-mail ou senha inválidos.";

    public IResult Show(HttpContext http)
    {
        // Only the old host moved (S26): the new one answers itself.
        if (switches.IsOn(WebSwitches.Moved) && http.Request.Host.Host == SandboxSites.Web)
        {
            return Results.Redirect(
                $"http://{SandboxSites.WebNew}:{http.Connection.LocalPort}{http.Request.Path}{http.Request.QueryString}");
        }

        sessions.Open(http);
        return page.Show(http);
    }

    public IResult Submit(HttpContext http)
    {
        var form = RequestParameters.Of(http);
        var session = sessions.Open(http);
        return (form.Form("Desloga"), form.Form("Reentra")) switch
        {
            ("1", _) => Evict(http, session, form.Form("password") ?? ""),
            (_, "1") => EnterAgain(http, session, form.Form("password") ?? ""),
            _ => Enter(http, session, form.Form("User") ?? "", form.Form("password") ?? ""),
        };
    }

    private IResult Enter(HttpContext http, WebSession session, string user, string password)
    {
        if (!IsRight(user, password))
        {
            sessions.Note(http, FeegowUsers.Knows(user) ? user : null, "refused");
            return page.Show(http, Wrong);
        }

        if (BlockOf(session, user) is { } style)
        {
            session.Blocked = user;
            sessions.Note(http, user, "blocked");
            return page.ShowBlock(http, style);
        }

        return Land(http, session, user);
    }

    // After an eviction the login form comes again: the session itself is made only by a further login.
    private IResult Evict(HttpContext http, WebSession session, string password)
    {
        if (session.Blocked is not { } user || !IsRight(user, password))
        {
            sessions.Note(http, session.Blocked, "refused");
            return page.Show(http, Wrong);
        }

        sessions.EndOf(user);
        session.Evictions++;
        session.Blocked = null;
        sessions.Note(http, user, "evicted");
        return page.Show(http);
    }

    private IResult EnterAgain(HttpContext http, WebSession session, string password)
    {
        if (session.Blocked is not { } user || !IsRight(user, password))
        {
            sessions.Note(http, session.Blocked, "refused");
            return page.Show(http, Wrong);
        }

        sessions.Note(http, user, "evicted");
        return Land(http, session, user);
    }

    private IResult Land(HttpContext http, WebSession session, string user)
    {
        sessions.SignIn(session, user);
        sessions.Note(http, user, "in");
        var wanted = http.Request.Query["qs"].ToString();
        return Results.Redirect(wanted.Length > 0 ? $"/v8.1/?{wanted.TrimStart('?')}" : "/v8.1/?P=Home&Pers=1");
    }

    // A forced block stands even though nobody else is signed in, until it was confirmed often enough.
    private string? BlockOf(WebSession session, string user) => switches.Text(WebSwitches.Block) switch
    {
        "whenTaken" => sessions.IsTaken(user, session) ? "a" : null,
        "endless" => "a",
        "c" => session.Evictions < switches.Number(WebSwitches.BlockReturns) ? "c" : null,
        var style => session.Evictions < 1 ? style : null,
    };

    private bool IsRight(string user, string password) =>
        switches.Text(WebSwitches.Login) is "open" && FeegowUsers.Knows(user, password);
}
