using Consultare.Data.Credentials;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Hosting;

/// <summary>Gives a host the keys that stored secrets are encrypted with (F18); all nodes of a hub share them.</summary>
public static class HubSecrets
{
    /// <summary>Adds the protector of integrations_config, its keys in the folder <c>keys</c> of the data folder.</summary>
    public static IServiceCollection AddHubSecrets(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection()
            .SetApplicationName("Consultare.Hub")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        services.AddSingleton<ISecretProtector, DataProtectionSecrets>();
        return services;
    }
}
