using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Proposals;

/// <summary>How the proposals of this licence look.</summary>
internal static class ProposalSwitches
{
    public const string ValueStyle = "proposals.valueStyle";
    public const string OddRecords = "proposals.oddRecords";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        SwitchCatalog.Choice(ValueStyle, "number", "brazilian", "point"),
        SwitchCatalog.Flag(OddRecords),
    ];
}
