using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>The page after the login, and the switch of units that leads back to it (S22–S24).</summary>
internal sealed class LandingPage(WebSessionStore sessions, SwitchBoard switches) : IFeegowPage
{
    public bool Is(HttpContext http, string folder, string name) => folder == "v8.1" && name is "" or "Home" or "MudaLocal";

    public IResult Show(HttpContext http, SignedIn visitor) =>
        http.Request.Query["P"] == "MudaLocal" ? Switch(http, visitor) : Land(visitor);

    private IResult Land(SignedIn visitor)
    {
        var unit = ClinicDirectory.Default.Units.First(one => one.Id == visitor.UnitId);
        var tells = switches.IsOn(WebSwitches.UnitMarker) && switches.Text(WebSwitches.StickyUnit) != "silent";
        var marker = tells ? $" data-unit-id=\"{visitor.UnitId}\"" : "";
        return WebHtml.Page("Início", $"<header{marker}><strong>{WebHtml.Text(unit.TradeName)}</strong></header><main><p>Bem-vindo.</p></main>");
    }

    private IResult Switch(HttpContext http, SignedIn visitor)
    {
        var known = int.TryParse(http.Request.Query["MudaLocal"], out var unitId)
            && ClinicDirectory.Default.Units.Any(one => one.Id == unitId);
        if (known && switches.Text(WebSwitches.StickyUnit) == "no")
        {
            sessions.SwitchUnit(visitor, unitId);
        }

        // The switch itself is answered as usual: the session is found gone by the request after it.
        if (switches.Take(WebSwitches.DropAfterSwitch) is var how and not "no")
        {
            sessions.Drop(visitor, how);
            return Land(visitor with { UnitId = known ? unitId : visitor.UnitId });
        }

        return Results.Redirect("/v8.1/?P=Home&Pers=1");
    }
}
