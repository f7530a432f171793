using Consultare.Integrations.Browsing;
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
            options.WebBaseUrl = Address(configuration, FeegowWebOptions.WebBaseUrlSetting) ?? options.WebBaseUrl;
            options.CoreBaseUrl = Address(configuration, FeegowWebOptions.CoreBaseUrlSetting) ?? options.CoreBaseUrl;
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
        return services;
    }

    // What is no address stays one that the validator refuses, so that the host says which setting is wrong.
    private static Uri? Address(IConfiguration configuration, string setting) =>
        configuration[setting]?.Trim() is { Length: > 0 } text
            ? Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : new Uri("not-an-address", UriKind.Relative)
            : null;
}
