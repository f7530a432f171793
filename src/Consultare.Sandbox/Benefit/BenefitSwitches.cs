using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Benefit;

/// <summary>How much the datagrid holds, how it counts, and what happens to it while it is read.</summary>
internal static class BenefitSwitches
{
    public const string Rows = "benefit.rows";
    public const string CountField = "benefit.countField";
    public const string NumbersAsText = "benefit.numbersAsText";
    public const string Paging = "benefit.paging";

    public const string Steady = "steady";
    public const string Grow = "grow";
    public const string Shrink = "shrink";
    public const string Overlap = "overlap";
    public const string Duplicates = "duplicates";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        SwitchCatalog.Number(Rows, 320, 0, 50_000),
        SwitchCatalog.Choice(CountField, "count", "total", "both"),
        SwitchCatalog.Flag(NumbersAsText),
        SwitchCatalog.Choice(Paging, Steady, Grow, Shrink, Overlap, Duplicates),
    ];
}
