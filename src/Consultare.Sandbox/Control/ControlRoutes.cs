using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Control;

/// <summary>The control interface of sandbox 5, for tests and for whoever tries the hub by hand.</summary>
internal static class ControlRoutes
{
    public const string Prefix = "/__sandbox";

    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup(Prefix).RequireHost(SandboxSites.Control);

        control.MapReset();
        control.MapClock();
        control.MapScenario();
        control.MapFaults();
        control.MapEvents();
        control.MapState();
        control.MapJournal();
        control.MapExpected();
    }
}
