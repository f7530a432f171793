using Consultare.Grains.Alerts;
using Consultare.Grains.Appointments;
using Consultare.Grains.Billing;
using Consultare.Grains.Credentials;
using Consultare.Grains.Queues;
using Consultare.Grains.Contracts;
using Consultare.Grains.Proposals;
using Consultare.Grains.Clinia;
using Consultare.Grains.Runs;
using Consultare.Grains.Services;
using Consultare.Grains.Status;
using Consultare.Grains.Windows;
using Consultare.Integrations.Alerts;
using Consultare.Integrations.Feegow.Billing.Driving;
using Consultare.Integrations.Clinia;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        silo.AddStartupTask<WakeWatchers>();
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
        services.TryAddSingleton(new BuiltServices(ServiceDefinitions.All));
        services.TryAddSingleton(provider => new IntegrationAlarm(
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredService<BuiltServices>(),
            provider.GetRequiredService<IOptions<RunOptions>>()));
        services.TryAddSingleton<ProcessOwner>();
        services.TryAddSingleton<ZeroRowsPolicy>();
        services.TryAddSingleton<PageRunner>();
        services.TryAddSingleton<RunEngine>();
        services.TryAddSingleton<WindowEngine>();
        services.TryAddSingleton<RunBook>();
        services.TryAddSingleton<SlotBook>();
        services.TryAddSingleton<UsualRowsPolicy>();
        services.TryAddSingleton<PreviewKeeper>();
        services.TryAddSingleton<IntegrationContext>();
        services.TryAddSingleton<AppointmentPlans>();
        services.TryAddSingleton<ReportLayouts>();
        services.TryAddSingleton<BillingPlans>();
        services.TryAddSingleton<IReportUser, ReportUser>();
        services.AddCredentials();
        services.AddQueueMonitors();
        services.AddOptions<ProposalOptions>().BindConfiguration(ProposalOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<ProposalPlans>();
        services.TryAddSingleton<ContractPlans>();
        services.TryAddSingleton<CliniaPlans>();
        services.TryAddSingleton<CliniaCredentials>();
        services.TryAddSingleton<CliniaRenewal>();
        services.TryAddSingleton<ICliniaSessions, CliniaSessions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICredentialSource, CliniaCredentialSource>());
        services.AddHostedService<LedgerRetention>();
        services.AddWatchers();
    }

    private static void AddWatchers(this IServiceCollection services)
    {
        services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddStoredKeys();
        services.TryAddSingleton<WebhookChannel>();
        services.TryAddSingleton<MailChannel>();
        services.TryAddSingleton<AlertSettingsReader>();
        services.TryAddSingleton<AlertSender>();
        services.TryAddSingleton<AlertWatch>();
        services.TryAddSingleton<AlertDelivery>();
    }
}
