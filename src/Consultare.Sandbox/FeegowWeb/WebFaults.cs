using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>S20–S27 of sandbox 6: most are a behaviour of the pages, hence a switch held for a while.</summary>
internal static class WebFaults
{
    private const string Maintenance =
        "<!DOCTYPE html><html><head><title>Manutenção</title></head>"
        + "<body><h1>Voltamos já</h1><p>Estamos melhorando nossos servidores.</p></body></html>";

    public static readonly IReadOnlyList<(string Id, string Variant, FaultPlan Plan)> All =
    [
        ("S20", "wrong-password", Hold(WebSwitches.Login, "refused")),
        ("S21", "a", Hold(WebSwitches.Block, "a")),
        ("S21", "b", Hold(WebSwitches.Block, "b")),
        ("S21", "c", Hold(WebSwitches.Block, "c")),
        ("S21", "d", Hold(WebSwitches.Block, "d")),
        ("S21", "e", Hold(WebSwitches.Block, "e")),
        ("S21", "endless", Hold(WebSwitches.Block, "endless")),
        ("S22", "dropped", Hold(WebSwitches.DropAfterSwitch, "redirect", 1)),
        ("S22", "dropped-always", Hold(WebSwitches.DropAfterSwitch, "redirect")),
        ("S23", "login-page", Hold(WebSwitches.DropAfterSwitch, "page", 1)),
        ("S23", "login-page-always", Hold(WebSwitches.DropAfterSwitch, "page")),
        ("S24", "told", Hold(WebSwitches.StickyUnit, "told")),
        ("S24", "silent", Hold(WebSwitches.StickyUnit, "silent")),
        ("S25", "503", Page(503)),
        ("S25", "200", Page(200)),
        ("S26", "moved", Hold(WebSwitches.Moved, "true")),
        ("S27", "never", Hold(WebSwitches.Totem, "never")),
        ("S27", "late", Hold(WebSwitches.Totem, "late")),
        ("S27", "foreign", Hold(WebSwitches.Totem, "foreign")),
        ("S27", "stale-first", Hold(WebSwitches.Totem, "staleFirst")),
    ];

    private static FaultPlan Hold(string name, string value, int? count = null) => new(
        FaultTypes.Switch, "*", count, new Dictionary<string, string> { ["name"] = name, ["value"] = value });

    private static FaultPlan Page(int status) => new(
        FaultTypes.Answer,
        "*",
        null,
        new Dictionary<string, string>
        {
            ["status"] = $"{status}", ["contentType"] = "text/html; charset=utf-8", ["body"] = Maintenance,
        },
        "web*.feegow.localhost");
}
