using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Invoices;

/// <summary>Whether this licence insists on a unit (ambiguity A9).</summary>
internal static class InvoiceSwitches
{
    public const string UnitMandatory = "invoices.unitMandatory";

    public static readonly IReadOnlyList<SandboxSwitch> All = [SwitchCatalog.Flag(UnitMandatory)];
}
