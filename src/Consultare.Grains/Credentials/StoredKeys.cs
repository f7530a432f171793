using Consultare.Integrations.Feegow;
using Consultare.Integrations.Sheets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Grains.Credentials;

/// <summary>Gives a host the keys that administrators saved, for the clients that sign their calls with them.</summary>
public static class StoredKeys
{
    /// <summary>Saved keys come before those of the settings; needs the host's credential store.</summary>
    public static IServiceCollection AddStoredKeys(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.Replace(ServiceDescriptor.Singleton<IFeegowKey, StoredFeegowKey>());
        services.Replace(ServiceDescriptor.Singleton<IGoogleAccount, StoredGoogleAccount>());
        return services;
    }
}
