using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Benefit;

/// <summary>S18 and S19: a page that fails, and a list that changes while it is read.</summary>
internal static class BenefitFaults
{
    private const string Path = "/external/contract/datagrid";

    public static readonly (string Id, string Variant, FaultPlan Plan)[] Entries =
    [
        ("S18", "503", Failing("503")),
        ("S18", "500", Failing("500")),
        ("S19", "grow-once", Paging(BenefitSwitches.Grow, 1)),
        ("S19", "grow-always", Paging(BenefitSwitches.Grow, null)),
        ("S19", "shrink-once", Paging(BenefitSwitches.Shrink, 1)),
        ("S19", "shrink-always", Paging(BenefitSwitches.Shrink, null)),
        ("S19", "overlap-once", Paging(BenefitSwitches.Overlap, 1)),
        ("S19", "overlap-always", Paging(BenefitSwitches.Overlap, null)),
        ("S19", "duplicates", Paging(BenefitSwitches.Duplicates, null)),
    ];

    private static FaultPlan Failing(string status) => new(
        FaultTypes.Answer,
        Path,
        null,
        new Dictionary<string, string>
        {
            ["status"] = status,
            ["contentType"] = "text/html; charset=utf-8",
            ["body"] = "<!DOCTYPE html><html><body><h1>Erro interno</h1></body></html>",
        },
        SandboxSites.Benefit);

    private static FaultPlan Paging(string value, int? count) => new(
        FaultTypes.Switch,
        Path,
        count,
        new Dictionary<string, string> { ["name"] = BenefitSwitches.Paging, ["value"] = value },
        SandboxSites.Benefit);
}
