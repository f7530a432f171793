using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Google;

/// <summary>What differs in Google's services, by name; the catalogue of switches holds these rows.</summary>
internal static class GoogleSwitches
{
    public const string Clock = "google.clock";
    public const string Csv = "google.csv";
    public const string Tabless = "google.tablessRange";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        SwitchCatalog.Choice(Clock, "right", "skewed"),
        SwitchCatalog.Choice(Csv, "open", "signIn", "redirect"),
        SwitchCatalog.Choice(Tabless, "firstTab", "empty"),
    ];
}
