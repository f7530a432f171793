using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>What differs in the pages, by name; the catalogue of switches holds these rows.</summary>
internal static class WebSwitches
{
    public const string OneSession = "web.oneSession";
    public const string IdleMinutes = "web.idleMinutes";
    public const string LifeMinutes = "web.lifeMinutes";
    public const string TokenMinutes = "web.tokenMinutes";
    public const string TokenDiesWithSession = "web.tokenDiesWithSession";
    public const string Login = "web.login";
    public const string Block = "web.block";
    public const string BlockDelayMs = "web.blockDelayMs";
    public const string BlockReturns = "web.blockReturns";
    public const string EmptyLabels = "web.emptyLabels";
    public const string LoggedOut = "web.loggedOut";
    public const string DropAfterSwitch = "web.dropAfterSwitch";
    public const string StickyUnit = "web.stickyUnit";
    public const string UnitMarker = "web.unitMarker";
    public const string Moved = "web.moved";
    public const string Totem = "totem.token";
    public const string TotemUnit = "totem.unit";
    public const string TotemDelayMs = "totem.delayMs";
    public const string TotemLateMs = "totem.lateMs";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        SwitchCatalog.Flag(OneSession, usual: true),
        SwitchCatalog.Number(IdleMinutes, 60, 1, 100_000),
        SwitchCatalog.Number(LifeMinutes, 720, 1, 100_000),
        SwitchCatalog.Number(TokenMinutes, 720, 1, 100_000),
        SwitchCatalog.Flag(TokenDiesWithSession),
        SwitchCatalog.Choice(Login, "open", "refused"),
        SwitchCatalog.Choice(Block, "whenTaken", "a", "b", "c", "d", "e", "endless"),
        SwitchCatalog.Number(BlockDelayMs, 800, 0, 60_000),
        SwitchCatalog.Number(BlockReturns, 2, 1, 100),
        SwitchCatalog.Flag(EmptyLabels),
        SwitchCatalog.Choice(LoggedOut, "redirect", "page"),
        SwitchCatalog.Choice(DropAfterSwitch, "no", "redirect", "page"),
        SwitchCatalog.Choice(StickyUnit, "no", "told", "silent"),
        SwitchCatalog.Flag(UnitMarker, usual: true),
        SwitchCatalog.Flag(Moved),
        SwitchCatalog.Choice(Totem, "usual", "never", "late", "foreign", "staleFirst"),
        SwitchCatalog.Number(TotemUnit, 0, 0, 1_000),
        SwitchCatalog.Number(TotemDelayMs, 300, 0, 60_000),
        SwitchCatalog.Number(TotemLateMs, 10_000, 0, 60_000),
    ];
}
