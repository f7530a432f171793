using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>The waiting fragment of the session's unit, whatever the query says (sandbox 2.3).</summary>
internal sealed class WaitingEndpoints(
    PatientBook book, WaitingFragment fragment, SwitchBoard switches, WebSessionStore sessions, LoggedOut loggedOut)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var web = routes.MapGroup("/v8.1").RequireHost(SandboxSites.ServingPages);
        web.MapGet("/ListaEsperaCont.asp", Show);
        web.MapGet("/PainelEspera.asp", ShowPanel);
    }

    private IResult Show(HttpContext http)
    {
        if (sessions.Of(http) is not { } visitor)
        {
            return loggedOut.NotLoggedIn(http);
        }

        var html = fragment.Write(visitor.UnitId, book.Present(QueueKind.Medical, visitor.UnitId), book.Now);
        var (body, contentType) = PageBytes.Of(html, switches.Text(WaitingSwitches.Charset));
        return Results.Bytes(body, contentType);
    }

    private IResult ShowPanel(HttpContext http) => sessions.Of(http) is null
        ? loggedOut.NotLoggedIn(http)
        : WebHtml.Page("Painel de espera", "<h1>Painel de espera</h1><div id=\"lista\"></div>");
}
