using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Switches;

/// <summary>The scenarios by name; later systems add theirs.</summary>
internal static class ScenarioCatalog
{
    public const string Happy = "happy";

    private static readonly Dictionary<string, string> NoSwitches = [];

    public static readonly IReadOnlyList<Scenario> All =
    [
        new(Happy, "Everything answers as usual.", NoSwitches, []),
        new("night-outage", "The REST API answers 503 until cleared.", NoSwitches, [Of("S11", "503-always")]),
        new("expired-key", "The API key was deactivated.", NoSwitches, [Of("S02", "inactive-key")]),
        new("blocked", "A firewall answers HTML 403.", NoSwitches, [Of("S03", "blocked")]),
        new("shaky-network", "One call in twenty fails in passing, always the same ones for a seed.", NoSwitches,
            [Of("S11", "502-always", 0.02), Of("S12", "reset", 0.02), Of("S09", "500", 0.01)]),
        new("other-licence", "Another licence's habits: fallback field names, plain values, bare lists.",
            new Dictionary<string, string>
            {
                ["appointments.fallbackNames"] = "true",
                ["appointments.valueStyle"] = "point",
                ["appointments.dateStyle"] = "isoDateTime",
                ["appointments.decomposedNames"] = "true",
                ["procedures.groupIdField"] = "procedimento_grupo_id",
                ["professionals.bare"] = "true",
            }, []),
    ];

    private static FaultRequest Of(string fault, string variant, double? probability = null) =>
        new() { Fault = fault, Variant = variant, Probability = probability };
}
