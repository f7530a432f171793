using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.S3;

/// <summary>S47 of sandbox 6; S48 is a fault of the hub's own database, which a test makes.</summary>
internal static class S3Faults
{
    public static readonly IReadOnlyList<(string Id, string Variant, FaultPlan Plan)> All =
    [
        ("S47", "access-denied", Answer(S3Error.AccessDenied, null)),
        ("S47", "no-such-key", Hold(S3Switches.LostObjects, null)),
        ("S47", "slow-down-once", Answer(S3Error.SlowDown, 1)),
        ("S47", "slow-down-always", Answer(S3Error.SlowDown, null)),
        ("S47", "reset-once", Hold(S3Switches.CutUploads, 1)),
        ("S47", "reset-always", Hold(S3Switches.CutUploads, null)),
    ];

    private static FaultPlan Answer(S3Error error, int? count) => new(
        FaultTypes.Answer,
        "*",
        count,
        new Dictionary<string, string> { ["status"] = $"{error.Status}", ["contentType"] = "application/xml", ["body"] = error.Xml() },
        SandboxSites.Storage);

    private static FaultPlan Hold(string name, int? count) => new(
        FaultTypes.Switch, "*", count, new Dictionary<string, string> { ["name"] = name, ["value"] = "true" });
}
