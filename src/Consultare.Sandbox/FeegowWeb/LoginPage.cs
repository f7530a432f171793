using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>The login page and the block of a competing session in its variants (sandbox 3.2).</summary>
internal sealed class LoginPage(SwitchBoard switches)
{
    private const string Confirm =
        "<div id=\"confirmaDesloga\"><form method=\"post\" action=\"{0}\"><p>Este usuário já está conectado em outro computador.</p>"
        + "<input type=\"hidden\" name=\"Desloga\" value=\"1\">"
        + "<input type=\"password\" id=\"password\" name=\"password\" placeholder=\"Senha\">"
        + "<button type=\"submit\" id=\"Deslogar\">Deslogar</button></form></div>";

    /// <summary>The form, with a word about what went wrong before.</summary>
    public IResult Show(HttpContext http, string? problem = null, string? after = null) => WebHtml.Page(
        "Entrar", Form(ActionOf(http)) + (problem is null ? "" : $"<p class=\"erro\">{WebHtml.Text(problem)}</p>") + after);

    /// <summary>The block, after the right password.</summary>
    public IResult ShowBlock(HttpContext http, string style)
    {
        var confirm = Confirm.Replace("{0}", WebHtml.Text(ActionOf(http)), StringComparison.Ordinal);
        return style switch
        {
            "b" => Show(http, after: Late(confirm)),
            "d" => WebHtml.Page("Sessão presa", PasswordOnly(http, "<input type=\"hidden\" name=\"Desloga\" value=\"1\">")),
            "e" => WebHtml.Page("Confirme sua senha", PasswordOnly(http, "<input type=\"hidden\" name=\"Reentra\" value=\"1\">")),
            _ => Show(http, after: confirm),
        };
    }

    private string Form(string action)
    {
        var (user, password) = switches.IsOn(WebSwitches.EmptyLabels)
            ? ("<label><input type=\"text\" id=\"User\" name=\"User\"></label>",
                "<label><input type=\"password\" id=\"password\" name=\"password\"></label>")
            : ("<input type=\"text\" id=\"User\" name=\"User\" placeholder=\"E-mail\">",
                "<input type=\"password\" id=\"password\" name=\"password\" placeholder=\"Senha\">");
        return $"<form method=\"post\" action=\"{WebHtml.Text(action)}\">{user}{password}"
            + "<button type=\"submit\" id=\"Entrar\" name=\"btnLogar\" value=\"Entrar\">Entrar</button></form>";
    }

    private static string PasswordOnly(HttpContext http, string hidden) =>
        $"<form method=\"post\" action=\"{WebHtml.Text(ActionOf(http))}\">{hidden}"
        + "<input type=\"password\" id=\"password\" name=\"password\" placeholder=\"Senha\">"
        + "<button type=\"submit\" id=\"Entrar\" name=\"btnLogar\" value=\"Entrar\">Entrar</button></form>";

    // Written by a script after a while: whoever looks once and does not wait does not see it.
    private string Late(string confirm) =>
        $"<script>setTimeout(function () {{ document.body.insertAdjacentHTML('beforeend', {System.Text.Json.JsonSerializer.Serialize(confirm)}); }}, "
        + $"{switches.Number(WebSwitches.BlockDelayMs)});</script>";

    // What the page was asked for before the login stays in qs.
    private static string ActionOf(HttpContext http) =>
        $"/main/?P=Login&U=&Partner=&qs={Uri.EscapeDataString(http.Request.Query["qs"].ToString())}";
}
