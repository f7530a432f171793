using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Integrations.Browsing;

/// <summary>Gives a host its browser.</summary>
public static class BrowsingServices
{
    /// <summary>Adds <see cref="IBrowserHost"/>, set up from CHROMIUM_PATH and the section <c>Browsing</c>.</summary>
    public static IServiceCollection AddBrowsing(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddBrowsing(options =>
        {
            configuration.GetSection("Browsing").Bind(options);
            options.ExecutablePath = configuration[BrowserOptions.PathSetting]?.Trim() is { Length: > 0 } path ? path : options.ExecutablePath;
        });
    }

    /// <summary>Adds <see cref="IBrowserHost"/>; the browser is started by the first job.</summary>
    public static IServiceCollection AddBrowsing(this IServiceCollection services, Action<BrowserOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<BrowserOptions>().Configure(configure ?? (_ => { })).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBrowserHost, ChromiumHost>();
        return services;
    }
}
