using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Credentials;

/// <summary>What the credential grains need.</summary>
internal static class CredentialServices
{
    public static IServiceCollection AddCredentials(this IServiceCollection services)
    {
        services.AddOptions<CredentialOptions>()
            .BindConfiguration(CredentialOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<FeegowLoginReader>();
        services.TryAddSingleton<FeegowGate>();
        services.TryAddSingleton<MovedHost>();
        services.TryAddSingleton<UnitSessionStore>();
        services.TryAddSingleton<WebSessionStore>();
        services.TryAddSingleton<UnitRenewals>();
        services.TryAddSingleton<IWebSessions, WebSessions>();
        services.TryAddSingleton<IUnitSessions, UnitSessions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICredentialSource, FeegowWebSource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICredentialSource, FeegowUnitSource>());
        return services;
    }
}
