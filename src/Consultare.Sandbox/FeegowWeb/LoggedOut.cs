using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>What a page answers to whoever is not signed in: a redirect, or the login page with 200 (S23).</summary>
internal sealed class LoggedOut(WebSessionStore sessions, SwitchBoard switches, LoginPage page)
{
    public IResult NotLoggedIn(HttpContext http)
    {
        var manner = sessions.FarewellOf(http) ?? switches.Text(WebSwitches.LoggedOut);
        sessions.Open(http);
        var wanted = Uri.EscapeDataString(http.Request.QueryString.Value?.TrimStart('?') ?? "");
        return manner == "page" ? page.Show(http) : Results.Redirect($"/main/?P=Login&U=&Partner=&qs={wanted}");
    }
}
