using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Control;

/// <summary>The sandbox at a glance.</summary>
internal static class StateEndpoints
{
    public static void MapState(this IEndpointRouteBuilder control) => control.MapGet("/state", Tell);

    private static IResult Tell(
        SandboxOptions options,
        SandboxClock clock,
        ClinicWorld world,
        ScenarioPlayer player,
        SwitchBoard switches,
        FaultBook faults,
        IEnumerable<ISandboxSystem> systems) =>
        ControlBody.Ok(SandboxSystems.With(new
        {
            now = clock.GetLocalNow(),
            frozen = clock.IsFrozen,
            data = options.AppointmentsCsv is null ? "seed" : "csv",
            seed = options.Seed,
            scale = options.Scale,
            hosts = SandboxSites.All,
            counts = world.Read(Count),
            scenario = player.Current,
            switches = switches.Values,
            faults = faults.List(),
            tokens = new[]
            {
                new { system = "feegow-api", token = Mask(FeegowTokens.Active), active = true },
                new { system = "feegow-api", token = Mask(FeegowTokens.Inactive), active = false },
            },
        }, systems.SelectMany(one => one.Describe())));

    private static object Count(ClinicState state) => new
    {
        day = state.Day,
        appointments = state.Appointments.Count,
        units = state.Directory.Units.Count,
        professionals = state.Directory.Professionals.Count,
        specialties = state.Directory.Specialties.Count,
        procedures = state.Directory.Procedures.Count,
        statuses = AppointmentStatus.All.Count,
        patients = state.Patients.Count,
    };

    private static string Mask(string token) => $"{token[..8]}***";
}
