using System.Globalization;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Revenue;

/// <summary>The report page (sandbox 3.5): what a person has to click before the table fills.</summary>
internal sealed class RevenuePage(
    WebSessionStore sessions, LoggedOut loggedOut, SwitchBoard switches, SandboxClock clock) : IFeegowPage
{
    public bool Is(HttpContext http, string folder, string name) =>
        name == "RelatoriosModoFranquia" && http.Request.Query["TR"] == "72" && folder == switches.Text(PathSwitch(http));

    public IResult Show(HttpContext http, SignedIn visitor)
    {
        if (switches.IsOn(RevenueSwitches.LoggedOut) && switches.Take(RevenueSwitches.LoggedOut) == "true")
        {
            sessions.Drop(visitor, "page");
            return loggedOut.NotLoggedIn(http);
        }

        return WebHtml.Page("Receita analítica", Body() + Padding());
    }

    private static string PathSwitch(HttpContext http) => http.Request.Host.Host switch
    {
        SandboxSites.WebNew => RevenueSwitches.PathWebNew,
        SandboxSites.App => RevenueSwitches.PathApp,
        _ => RevenueSwitches.PathWeb,
    };

    private string Body()
    {
        var today = clock.Today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var isTicked = switches.Text(RevenueSwitches.Ticked) == "all";
        var apply = switches.IsOn(RevenueSwitches.Apply);
        return $"""
            {RevenueMarkup.Style}
            {RevenueMarkup.Modal(switches.Text(RevenueSwitches.Modal))}
            <table class="filtros"><tr><td>Relatório</td><td>Receita analítica</td></tr></table>
            <div class="btn-group">
            <button type="button" class="multiselect dropdown-toggle btn btn-default" onclick="abreUnidades(event)">Unidades</button>
            {RevenueMarkup.Units(isTicked)}
            </div>
            {(apply ? """<button type="button" class="btn" onclick="alteraUnidade()">Aplicar</button>""" : "")}
            <label>De <input id="De" type="text" value="{today}"></label>
            <label>Até <input id="Ate" type="text" value="{today}"></label>
            {RevenueMarkup.Picker(switches.Text(RevenueSwitches.Picker))}
            <button type="button" id="btn-filtrar" class="btn">Filtrar</button>
            <table class="resumo"><tr><td>Período</td><td id="resumo"></td></tr></table>
            <table id="table-resultado"><thead></thead><tbody></tbody></table>
            <div id="avisos"></div>
            <script>{RevenueMarkup.Script(RevenueData.Path, apply, switches.Text(RevenueSwitches.Modal) == "late")}</script>
            """;
    }

    private string Padding()
    {
        var megabytes = switches.Number(RevenueSwitches.PaddingMegabytes);
        return megabytes == 0 ? "" : $"<p hidden>{new string('x', megabytes * 1024 * 1024)}</p>";
    }
}
