using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>The switches of the two queues.</summary>
internal static class WaitingSwitches
{
    public const string Body = "waiting.body";
    public const string Layout = "waiting.layout";
    public const string OnlyUnit = "waiting.onlyUnit";
    public const string Charset = "waiting.charset";
    public const string Fields = "reception.fields";
    public const string Foreign = "reception.foreignItems";
    public const string Leak = "reception.leak";
    public const string UnitMismatch = "reception.unitMismatch";
    public const string Refusal = "reception.refusal";
    public const string Csrf = "core.csrf";
    public const string ReportCsrf = "core.reportCsrf";

    public static readonly SandboxSwitch[] All =
    [
        SwitchCatalog.Flag(PatientBook.AutomaticSwitch, usual: true),
        SwitchCatalog.Choice(Body, "usual", "empty", "blank", "garbage", "huge"),
        SwitchCatalog.Choice(Layout, "usual", "sixColumns", "extraFirst"),
        SwitchCatalog.Number(OnlyUnit, 0, 0, 100),
        SwitchCatalog.Choice(Charset, "latin1", "utf8", "none-latin1", "none-utf8", "mismatch", "mismatch-latin1", "twice"),
        SwitchCatalog.Choice(Fields, "union", "A", "B"),
        SwitchCatalog.Flag(Foreign, usual: true),
        SwitchCatalog.Flag(Leak),
        SwitchCatalog.Choice(UnitMismatch, "rows", "403"),
        SwitchCatalog.Choice(Refusal, "401", "403", "login"),
        SwitchCatalog.Choice(Csrf, "input", "meta", "script", "nowhere"),
        SwitchCatalog.Flag(ReportCsrf, usual: true),
    ];
}
