using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.Clinia;

/// <summary>The dashboard's login and the page behind it (sandbox 2.5); their wording is an invention.</summary>
internal sealed class CliniaPages(CliniaSessions sessions)
{
    private const string Form =
        "<main><h1>Entrar</h1><form method=\"post\" action=\"/login\">"
        + "<input type=\"email\" name=\"email\" placeholder=\"E-mail\" required>"
        + "<input type=\"password\" name=\"password\" placeholder=\"Senha\" required>"
        + "<button type=\"submit\">Entrar</button></form>{0}</main>";

    public static IResult Login() => Page("");

    public IResult Submit(HttpContext http)
    {
        var form = RequestParameters.Of(http);
        return sessions.TryEnter(http, form.Form("email") ?? "", form.Form("password") ?? "")
            ? Results.Redirect("/statistics")
            : Page("<p role=\"alert\">E-mail ou senha inválidos.</p>");
    }

    public IResult Statistics(HttpContext http) => sessions.RefusalOf(http) is null
        ? WebHtml.Page("Estatísticas", "<main><h1>Estatísticas</h1></main>")
        : Results.Redirect("/login");

    private static IResult Page(string problem) =>
        WebHtml.Page("Entrar", Form.Replace("{0}", problem, StringComparison.Ordinal));
}
