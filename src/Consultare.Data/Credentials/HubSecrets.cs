using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Consultare.Data.Credentials;

/// <summary>Gives every host of the hub the same keys, so that what one has encrypted the others can read.</summary>
public static class HubSecrets
{
    /// <summary>Adds ASP.NET Core Data Protection and <see cref="ISecretProtector"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="dataFolder">HUB_DATA; the keys are in its folder <c>keys</c>, which all nodes of a cluster share.</param>
    public static IServiceCollection AddHubSecrets(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection()
            .SetApplicationName("Consultare.Hub")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        services.TryAddSingleton<ISecretProtector, DataProtectionSecrets>();
        return services;
    }
}
