using Consultare.Integrations.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Benefit;

/// <summary>Gives a host the benefit card's client; the host adds Feegow, whose key it uses.</summary>
public static class BenefitServices
{
    /// <summary>Adds <see cref="BenefitClient"/>, set up from BENEFIT_BASE_URL and BENEFIT_METHOD.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings; a setting that is absent keeps its default.</param>
    public static IServiceCollection AddBenefit(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddBenefit(options => Read(configuration, options));
    }

    /// <summary>Adds <see cref="BenefitClient"/>; settings that cannot work stop the host at start.</summary>
    /// <param name="services">The host's services; its TimeProvider is used when it has one.</param>
    /// <param name="configure">What to set beyond the defaults.</param>
    public static IServiceCollection AddBenefit(this IServiceCollection services, Action<BenefitOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<BenefitOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BenefitOptions>, BenefitOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BenefitClient>();
        return services;
    }

    private static void Read(IConfiguration configuration, BenefitOptions options)
    {
        options.BaseUrl = SettingAddress.Read(configuration, BenefitOptions.BaseUrlSetting) ?? options.BaseUrl;

        if (configuration[BenefitOptions.MethodSetting]?.Trim() is { Length: > 0 } method)
        {
            options.Method = method.ToUpperInvariant() switch
            {
                "POST" => BenefitMethod.Post,
                "GET" => BenefitMethod.Get,
                _ => (BenefitMethod)(-1),
            };
        }
    }
}
