using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Feegow.WaitingRoom;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>Gives a host the clients of the waiting room and of the reception.</summary>
public static class FeegowQueueServices
{
    /// <summary>Adds both clients, set up from FEEGOW_CORE_BASE_URL and the section FeegowQueues.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings; a setting that is absent keeps its default.</param>
    public static IServiceCollection AddFeegowQueues(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddFeegowQueues(options => Read(configuration, options));
    }

    /// <summary>Adds both clients; settings that cannot work stop the host at start.</summary>
    /// <param name="services">The host's services; its TimeProvider is used when it has one.</param>
    /// <param name="configure">What to set beyond the defaults.</param>
    public static IServiceCollection AddFeegowQueues(
        this IServiceCollection services, Action<FeegowQueueOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<FeegowQueueOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<FeegowQueueOptions>, FeegowQueueOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WaitingRoomClient>();
        services.TryAddSingleton<ReceptionClient>();
        return services;
    }

    private static void Read(IConfiguration configuration, FeegowQueueOptions options)
    {
        configuration.GetSection("FeegowQueues").Bind(options);
        options.CoreBaseUrl = SettingAddress.Read(configuration, FeegowQueueOptions.CoreBaseUrlSetting) ?? options.CoreBaseUrl;
    }
}
