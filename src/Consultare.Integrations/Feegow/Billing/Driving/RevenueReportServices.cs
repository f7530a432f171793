using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Integrations.Feegow.Billing.Driving;

/// <summary>Gives a host the revenue report, read in a browser.</summary>
public static class RevenueReportServices
{
    /// <summary>
    /// Adds <see cref="IRevenueReport"/>, set up from the section <c>RevenueReport</c>; pictures of failing pages go to
    /// <c>screenshots</c> below HUB_DATA. The grains bring the <see cref="IReportUser"/>.
    /// </summary>
    public static IServiceCollection AddRevenueReport(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddFeegowWeb(configuration);
        return services.AddRevenueReport(options =>
        {
            configuration.GetSection("RevenueReport").Bind(options);
            options.ScreenshotFolder = Path.Combine(configuration["HUB_DATA"] ?? "data", "screenshots");
        });
    }

    /// <summary>Adds <see cref="IRevenueReport"/>; the host adds the browser and an <see cref="IReportUser"/>.</summary>
    public static IServiceCollection AddRevenueReport(this IServiceCollection services, Action<RevenueReportOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<RevenueReportOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ReportScreenshots>();
        services.TryAddSingleton<IRevenueReport, BrowserRevenueReport>();
        return services;
    }
}
