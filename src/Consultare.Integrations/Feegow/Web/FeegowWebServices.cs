using Consultare.Integrations.Browsing;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Gives a host what it needs to work on Feegow's pages.</summary>
public static class FeegowWebServices
{
    /// <summary>Adds <see cref="FeegowPages"/> and its browser, set up from FEEGOW_WEB_BASE_URL and FEEGOW_CORE_BASE_URL.</summary>
    public static IServiceCollection AddFeegowWeb(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddBrowsing(configuration);
        return services.AddFeegowWeb(options =>
        {
            configuration.GetSection("FeegowWeb").Bind(options);
            options.WebBaseUrl = SettingAddress.Read(configuration, FeegowWebOptions.WebBaseUrlSetting) ?? options.WebBaseUrl;
            options.CoreBaseUrl = SettingAddress.Read(configuration, FeegowWebOptions.CoreBaseUrlSetting) ?? options.CoreBaseUrl;
        });
    }

    /// <summary>Adds <see cref="FeegowPages"/>; settings that cannot work stop the host at start.</summary>
    public static IServiceCollection AddFeegowWeb(this IServiceCollection services, Action<FeegowWebOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<FeegowWebOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeegowWebOptions>, FeegowWebOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FeegowPages>();
        services.TryAddSingleton<TokenProver>();
        services.TryAddSingleton<WebSessionProver>();
        services.TryAddSingleton<IFeegowLogins, BrowserLogins>();
        return services;
    }
}
