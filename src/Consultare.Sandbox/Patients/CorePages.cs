using System.Globalization;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>The other pages of the CORE host (sandbox 2.4): preflight, dashboard with its CSRF token, report table.</summary>
internal sealed class CorePages(SandboxOptions options, PatientBook book, CoreCookies cookies, SwitchBoard switches)
{
    private string CsrfToken => string.Create(
        CultureInfo.InvariantCulture, $"csrf-{SeededRandom.For(options.Seed, "csrf").Next(int.MaxValue):x8}");

    public void Map(IEndpointRouteBuilder core)
    {
        core.MapMethods("/{**path}", [HttpMethods.Options], Preflight);
        core.MapGet("/", Dashboard);
        core.MapGet("/login", () => Login());
        core.MapGet("/reports/r/queue", Report);
        core.MapPost("/reports/r/queue/table", Table);
    }

    /// <summary>What a browser needs to let another host's page read the answer.</summary>
    public static void AllowOrigin(HttpContext http)
    {
        if (http.Request.Headers.Origin.ToString() is { Length: > 0 } origin)
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
            http.Response.Headers.AccessControlAllowCredentials = "true";
            http.Response.Headers.Vary = "Origin";
        }
    }

    /// <summary>The login page of this host; nobody can sign in here.</summary>
    public static IResult Login() => WebHtml.Page(
        "Login",
        "<form action=\"/login\" method=\"post\"><input name=\"e-mail\" placeholder=\"E-mail\">" +
        "<input type=\"password\" name=\"password\" placeholder=\"Senha\"><button>Entrar</button></form>");

    private static IResult Preflight(HttpContext http)
    {
        AllowOrigin(http);
        http.Response.Headers.AccessControlAllowHeaders = "x-access-token";
        http.Response.Headers.AccessControlAllowMethods = "GET";
        return Results.NoContent();
    }

    private IResult Dashboard(HttpContext http)
    {
        if (!cookies.IsValid(http))
        {
            return Results.Redirect("/login");
        }

        http.Response.Cookies.Append("tk", "sandbox", new CookieOptions { Path = "/" });
        var token = switches.Text(WaitingSwitches.Csrf) switch
        {
            "meta" => $"<meta name=\"csrf-token\" content=\"{CsrfToken}\">",
            "script" => $"<script>window.csrfToken = \"{CsrfToken}\";</script>",
            "nowhere" => "",
            _ => $"<form><input type=\"hidden\" name=\"_token\" value=\"{CsrfToken}\"></form>",
        };
        return WebHtml.Page("Painel", $"{token}<h1>Painel</h1>");
    }

    private IResult Report(HttpContext http)
    {
        if (!cookies.IsValid(http))
        {
            return Results.Redirect("/login");
        }

        var token = switches.IsOn(WaitingSwitches.ReportCsrf) ? $"<input type=\"hidden\" name=\"_token\" value=\"{CsrfToken}\">" : "";
        return WebHtml.Page("Fila", $"<form method=\"post\" action=\"/reports/r/queue/table\">{token}</form>");
    }

    private IResult Table(HttpContext http)
    {
        var form = RequestParameters.Of(http);
        if (form.Form("_token") != CsrfToken)
        {
            return Results.Text("Página expirada", statusCode: 419);
        }

        var unit = int.TryParse(form.Form("UNIDADE_IDS[]"), out var id) ? id : 0;
        var rows = book.Present(QueueKind.Reception, unit).Select(visit =>
            $"<tr><td>{visit.Id}</td><td>{WebHtml.Text(visit.ShownName)}</td><td>{visit.ArrivedAt:dd/MM/yyyy HH:mm}</td></tr>");
        return WebHtml.Page("Fila", $"<table><tr><th>Senha</th><th>Paciente</th><th>Chegada</th></tr>{string.Concat(rows)}</table>");
    }
}
