using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Clinia;

/// <summary>S42 and S43 of sandbox 6.</summary>
internal static class CliniaFaults
{
    public static readonly IReadOnlyList<(string Id, string Variant, FaultPlan Plan)> All =
    [
        ("S42", "groups", Broken(CliniaRoutes.Groups)),
        ("S42", "card", Broken(CliniaRoutes.Card)),
        ("S42", "count", Broken(CliniaRoutes.Count)),
        ("S42", "chart", Broken(CliniaRoutes.Chart)),
        ("S42", "appointments", Broken(CliniaRoutes.Appointments)),
        ("S43", "401", Expire("401", 1)),
        ("S43", "html", Expire("html", 1)),
        ("S43", "401-always", Expire("401", null)),
        ("S43", "html-always", Expire("html", null)),
    ];

    private static FaultPlan Broken(string path) => new(
        FaultTypes.Answer,
        path,
        null,
        new Dictionary<string, string>
        {
            ["status"] = "500", ["contentType"] = "application/json", ["body"] = """{"error":"Internal Server Error"}""",
        },
        SandboxSites.Clinia);

    // The session of the request that meets it ends, so that only a new login helps.
    private static FaultPlan Expire(string how, int? count) => new(
        FaultTypes.Switch, "*", count, new Dictionary<string, string> { ["name"] = CliniaSwitches.Expire, ["value"] = how });
}
