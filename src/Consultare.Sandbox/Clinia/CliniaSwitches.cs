using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Clinia;

/// <summary>What differs in the chat dashboard, by name; the catalogue of switches holds these rows.</summary>
internal static class CliniaSwitches
{
    public const string Login = "clinia.login";
    public const string Expire = "clinia.expire";
    public const string LoggedOut = "clinia.loggedOut";
    public const string SessionMinutes = "clinia.sessionMinutes";
    public const string CountAll = "clinia.countAll";

    public static readonly IReadOnlyList<SandboxSwitch> All =
    [
        SwitchCatalog.Choice(Login, "open", "refused"),
        SwitchCatalog.Choice(Expire, "no", "401", "html"),
        SwitchCatalog.Choice(LoggedOut, "401", "html"),
        SwitchCatalog.Number(SessionMinutes, 720, 1, 100_000),
        SwitchCatalog.Choice(CountAll, "zero", "total"),
    ];
}
