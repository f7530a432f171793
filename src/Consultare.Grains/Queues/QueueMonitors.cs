using Consultare.Grains.Reception;
using Consultare.Grains.WaitingRoom;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Queues;

/// <summary>Gives a silo what the two queue monitors need beside the clients and sessions.</summary>
internal static class QueueMonitors
{
    public static IServiceCollection AddQueueMonitors(this IServiceCollection services)
    {
        services.AddOptions<QueueMonitorOptions>()
            .BindConfiguration(QueueMonitorOptions.Section)
            .Configure<IServiceProvider>((options, provider) => Read(provider.GetService<IConfiguration>(), options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<WaitingRoomPlans>();
        services.TryAddSingleton<ReceptionPlans>();
        return services;
    }

    // The names these settings have always had win over the section.
    private static void Read(IConfiguration? settings, QueueMonitorOptions options)
    {
        options.MedicalAbsences = Of(settings, "MEDICO_ABSENCE_CONFIRM_CYCLES", options.MedicalAbsences);
        options.MedicalAbsenceMinutes = Of(settings, "MEDICO_ABSENCE_CONFIRM_MINUTES", options.MedicalAbsenceMinutes);
        options.MedicalRewriteSeconds = Of(settings, "ESPERA_UPSERT_MIN_INTERVAL_SEC", options.MedicalRewriteSeconds);
        options.ReceptionRewriteSeconds = Of(settings, "RECEPCAO_UPSERT_MIN_INTERVAL_SEC", options.ReceptionRewriteSeconds);
        options.SweepSeconds = Of(settings, "MEDICO_FINALIZE_INTERVAL_SEC", options.SweepSeconds);
        options.CleanupSeconds = Of(settings, "MEDICO_CLEANUP_INTERVAL_SEC", options.CleanupSeconds);
    }

    private static int Of(IConfiguration? settings, string name, int otherwise) =>
        settings is null ? otherwise : settings.GetValue(name, otherwise);
}
