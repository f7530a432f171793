using Consultare.Data.Alerts;
using Consultare.Data.Appointments;
using Consultare.Data.Contracts;
using Consultare.Data.Billing;
using Consultare.Data.Clinia;
using Consultare.Data.Credentials;
using Consultare.Data.Reception;
using Consultare.Data.Proposals;
using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Data.SelfChecks;
using Consultare.Data.Settings;
using Consultare.Data.Status;
using Consultare.Data.Users;
using Consultare.Data.WaitingRoom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Data;

/// <summary>Registers the database and the stores of every feature.</summary>
public static class HubDatabaseServices
{
    /// <summary>
    /// Adds <see cref="HubDatabase"/> and all stores as singletons; repeating it does no harm. The host adds an
    /// <see cref="ISecretProtector"/> for the credentials and calls <see cref="HubDatabase.MigrateAsync"/> at start.
    /// </summary>
    public static IServiceCollection AddHubDatabase(this IServiceCollection services, HubDatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new HubDatabase(options, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<SystemStatusStore>();
        services.TryAddSingleton<RunStore>();
        services.TryAddSingleton<PreviewStore>();
        services.TryAddSingleton<PauseStore>();
        services.TryAddSingleton<MissedSlotStore>();
        services.TryAddSingleton<ServiceBlockStore>();
        services.TryAddSingleton<AppointmentStore>();
        services.TryAddSingleton<AppointmentCheckpoints>();
        services.TryAddSingleton<AppointmentQueries>();
        services.TryAddSingleton<WaitingRoomStore>();
        services.TryAddSingleton<WaitingRoomQueries>();
        services.TryAddSingleton<ReceptionStore>();
        services.TryAddSingleton<ReceptionQueries>();
        services.TryAddSingleton<ProposalStore>();
        services.TryAddSingleton<ContractStore>();
        services.TryAddSingleton<BillingStore>();
        services.TryAddSingleton<BillingCheckpoints>();
        services.TryAddSingleton<BillingQueries>();
        services.TryAddSingleton<WhatsappQueueQueries>();
        services.TryAddSingleton<CredentialStore>();
        services.TryAddSingleton<AuditStore>();
        services.TryAddSingleton<AlertSettingsStore>();
        services.TryAddSingleton<AlertStore>();
        services.TryAddSingleton<SelfChecker>();
        services.TryAddSingleton<SelfCheckStore>();
        services.TryAddSingleton<RowCountStore>();
        services.TryAddSingleton<CliniaStore>();
        services.TryAddSingleton<UserStore>();
        services.TryAddSingleton<PermissionStore>();
        services.TryAddSingleton<AccessReader>();
        return services;
    }
}
