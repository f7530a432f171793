using Consultare.Integrations.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow;

/// <summary>Gives a host the Feegow client.</summary>
public static class FeegowServices
{
    /// <summary>Adds <see cref="FeegowClient"/>, set up from FEEGOW_API_BASE_URL and FEEGOW_ACCESS_TOKEN.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings; a setting that is absent keeps its default.</param>
    public static IServiceCollection AddFeegow(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddFeegow(options => Read(configuration, options));
    }

    /// <summary>Adds <see cref="FeegowClient"/>; settings that cannot work stop the host at start.</summary>
    /// <param name="services">The host's services; its TimeProvider is used when it has one.</param>
    /// <param name="configure">What to set beyond the defaults.</param>
    public static IServiceCollection AddFeegow(this IServiceCollection services, Action<FeegowOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<FeegowOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeegowOptions>, FeegowOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FeegowClient>();
        return services;
    }

    private static void Read(IConfiguration configuration, FeegowOptions options)
    {
        options.ApiBaseUrl = SettingAddress.Read(configuration, FeegowOptions.ApiBaseUrlSetting) ?? options.ApiBaseUrl;

        if (configuration[FeegowOptions.AccessTokenSetting]?.Trim() is { Length: > 0 } token)
        {
            options.AccessToken = token;
        }
    }
}
