using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Revenue;

/// <summary>What differs in the report, by name; the catalogue of switches holds these rows.</summary>
internal static class RevenueSwitches
{
    public const string PathWeb = "revenue.pathWeb";
    public const string PathWebNew = "revenue.pathWebNew";
    public const string PathApp = "revenue.pathApp";
    public const string LoggedOut = "revenue.loggedOut";
    public const string Modal = "revenue.modal";
    public const string Ticked = "revenue.ticked";
    public const string Apply = "revenue.apply";
    public const string Picker = "revenue.picker";
    public const string Headings = "revenue.headings";
    public const string ExtraColumns = "revenue.extraColumns";
    public const string Money = "revenue.money";
    public const string Footer = "revenue.footer";
    public const string Empty = "revenue.empty";
    public const string NoLines = "revenue.noLines";
    public const string PageSize = "revenue.pageSize";
    public const string DelayMs = "revenue.delayMs";
    public const string LoadFails = "revenue.loadFails";
    public const string ScrollFails = "revenue.scrollFails";
    public const string Overlap = "revenue.overlap";
    public const string Dates = "revenue.dates";
    public const string Endless = "revenue.endless";
    public const string PaddingMegabytes = "revenue.paddingMegabytes";
    public const string LinesPerDay = "revenue.linesPerDay";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        SwitchCatalog.Choice(PathWeb, "main", "v8.1"),
        SwitchCatalog.Choice(PathWebNew, "v8.1", "main"),
        SwitchCatalog.Choice(PathApp, "main", "v8.1"),
        SwitchCatalog.Flag(LoggedOut),
        SwitchCatalog.Choice(Modal, "present", "absent", "overlay", "late"),
        SwitchCatalog.Choice(Ticked, "all", "none"),
        SwitchCatalog.Flag(Apply, usual: true),
        SwitchCatalog.Choice(Picker, "usual", "missing", "without162"),
        SwitchCatalog.Choice(Headings, "usual", "renamed", "unaccented", "reordered"),
        SwitchCatalog.Flag(ExtraColumns),
        SwitchCatalog.Choice(Money, "plain", "currency", "nbsp", "unicodeMinus", "parentheses"),
        SwitchCatalog.Choice(Footer, "tfoot", "body", "none"),
        SwitchCatalog.Choice(Empty, "row", "message", "nothing"),
        SwitchCatalog.Flag(NoLines),
        SwitchCatalog.Number(PageSize, 50, 1, 10_000),
        SwitchCatalog.Number(DelayMs, 0, 0, 60_000),
        SwitchCatalog.Flag(LoadFails),
        SwitchCatalog.Flag(ScrollFails),
        SwitchCatalog.Flag(Overlap),
        SwitchCatalog.Choice(Dates, "usual", "ignored", "spill"),
        SwitchCatalog.Flag(Endless),
        SwitchCatalog.Number(PaddingMegabytes, 0, 0, 64),
        SwitchCatalog.Number(LinesPerDay, 0, 0, 20_000),
    ];
}
