using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Orleans.Runtime.Hosting;

/// <summary>Storages of one's own.</summary>
public static class StorageProviderExtensions
{
    /// <summary>Adds a storage under a name.</summary>
    public static IServiceCollection AddGrainStorage<T>(
        this IServiceCollection collection, string name, Func<IServiceProvider, string, T> implementationFactory)
        where T : IGrainStorage => collection.AddKeyedSingleton<IGrainStorage>(name, (s, _) => implementationFactory(s, name));
}
