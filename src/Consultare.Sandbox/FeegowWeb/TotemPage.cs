using System.Text.Json;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>The page whose script asks the queue's host with the unit's token (sandbox 3.3, S27).</summary>
internal sealed class TotemPage(UnitTokens tokens, SwitchBoard switches) : IFeegowPage
{
    public bool Is(HttpContext http, string folder, string name) => folder == "v8.1" && name is "Totem";

    public IResult Show(HttpContext http, SignedIn visitor)
    {
        var unit = visitor.UnitId;
        var usual = switches.Number(WebSwitches.TotemDelayMs);
        var calls = MannerOf(unit) switch
        {
            "never" => "",
            "late" => Call(http, unit, tokens.For(visitor, unit), switches.Number(WebSwitches.TotemLateMs)),
            "foreign" => Call(http, unit, tokens.For(visitor, unit == 2 ? 3 : 2), usual),
            "staleFirst" => Call(http, unit, tokens.Stale(visitor, unit), usual)
                + Call(http, unit, tokens.For(visitor, unit), usual * 2),
            _ => Call(http, unit, tokens.For(visitor, unit), usual),
        };
        return WebHtml.Page("Totem", $"<h1>Totem</h1><div id=\"fila\"></div><script>{calls}</script>");
    }

    private string MannerOf(int unit) =>
        switches.Number(WebSwitches.TotemUnit) is var only && (only == 0 || only == unit)
            ? switches.Text(WebSwitches.Totem)
            : "usual";

    private static string Call(HttpContext http, int unit, string token, int delayMs)
    {
        var address = $"http://{SandboxSites.Core}:{http.Connection.LocalPort}"
            + $"/totem-queue/admin/get-queue-by-filter?filter=&unit_id={unit}";
        return $"setTimeout(function () {{ fetch({JsonSerializer.Serialize(address)}, {{ credentials: 'include', "
            + $"headers: {{ '{FeegowTokens.Header}': '{token}' }} }}).catch(function () {{ }}); }}, {delayMs});";
    }
}
