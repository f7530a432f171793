using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Sandbox.Revenue;

/// <summary>S34–S41 of sandbox 6, each a behaviour of the report held for a while.</summary>
internal static class RevenueFaults
{
    public static readonly IReadOnlyList<(string Id, string Variant, FaultPlan Plan)> All =
    [
        ("S34", "login-once", Hold(RevenueSwitches.LoggedOut, "true", 1)),
        ("S34", "login-always", Hold(RevenueSwitches.LoggedOut, "true")),
        ("S34", "block", Hold(WebSwitches.Block, "a")),
        ("S35", "row", Hold(RevenueSwitches.Empty, "row")),
        ("S35", "message", Hold(RevenueSwitches.Empty, "message")),
        ("S35", "nothing", Hold(RevenueSwitches.Empty, "nothing")),
        ("S35", "load-fails", Hold(RevenueSwitches.LoadFails, "true")),
        ("S36", "slow", Hold(RevenueSwitches.DelayMs, "2600")),
        ("S36", "failed-once", Hold(RevenueSwitches.ScrollFails, "true", 1)),
        ("S36", "failed-always", Hold(RevenueSwitches.ScrollFails, "true")),
        ("S37", "no-picker", Hold(RevenueSwitches.Picker, "missing")),
        ("S37", "without-162", Hold(RevenueSwitches.Picker, "without162")),
        ("S38", "renamed", Hold(RevenueSwitches.Headings, "renamed")),
        ("S38", "unaccented", Hold(RevenueSwitches.Headings, "unaccented")),
        ("S38", "reordered", Hold(RevenueSwitches.Headings, "reordered")),
        ("S39", "ignored", Hold(RevenueSwitches.Dates, "ignored")),
        ("S39", "spill", Hold(RevenueSwitches.Dates, "spill")),
        ("S40", "overlap-once", Hold(RevenueSwitches.Overlap, "true", 1)),
        ("S40", "overlap-always", Hold(RevenueSwitches.Overlap, "true")),
        ("S41", "none-ticked", Hold(RevenueSwitches.Ticked, "none")),
    ];

    private static FaultPlan Hold(string name, string value, int? count = null) => new(
        FaultTypes.Switch, "*", count, new Dictionary<string, string> { ["name"] = name, ["value"] = value });
}
