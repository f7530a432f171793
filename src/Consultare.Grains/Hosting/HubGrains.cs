using Consultare.Grains.Appointments;
using Consultare.Grains.Clinia;
using Consultare.Grains.Runs;
using Consultare.Grains.Status;
using Consultare.Integrations.Clinia;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Hosting;

/// <summary>Gives a silo the hub's grains. The database and the outside systems are added by the host.</summary>
public static class HubGrains
{
    /// <summary>Adds what the grains need and wakes every integration at start.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="configureRuns">Settings of the run engine beyond the defaults.</param>
    public static ISiloBuilder AddHubGrains(this ISiloBuilder silo, Action<RunOptions>? configureRuns = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddHubGrains(configureRuns);
        silo.AddStartupTask<WakeIntegrations>();
        return silo;
    }

    private static void AddHubGrains(this IServiceCollection services, Action<RunOptions>? configureRuns)
    {
        services.AddOptions<RunOptions>()
            .BindConfiguration(RunOptions.Section)
            .Configure(options => configureRuns?.Invoke(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IntegrationAlarm>();
        services.TryAddSingleton<ProcessOwner>();
        services.TryAddSingleton<ZeroRowsPolicy>();
        services.TryAddSingleton<PageRunner>();
        services.TryAddSingleton<RunEngine>();
        services.TryAddSingleton<RunBook>();
        services.TryAddSingleton<IntegrationContext>();
        services.TryAddSingleton<AppointmentPlans>();
        services.TryAddSingleton<CliniaPlans>();
        services.TryAddSingleton<CliniaCredentials>();
        services.TryAddSingleton<CliniaRenewal>();
        services.TryAddSingleton<ICliniaSessions, CliniaSessions>();
        services.AddHostedService<LedgerRetention>();
    }
}
