using Microsoft.Extensions.DependencyInjection;
using Orleans.Standin;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Storages that forget everything when the last silo ends.</summary>
public static class MemoryGrainStorageSiloBuilderExtensions
{
    /// <summary>Adds an in-memory storage of that name.</summary>
    public static ISiloBuilder AddMemoryGrainStorage(this ISiloBuilder builder, string name)
    {
        builder.Services.AddKeyedSingleton<IGrainStorage>(name, (s, _) => new MemoryGrainStorage(name, s.GetRequiredService<Cluster>()));
        return builder;
    }

    /// <summary>Adds the in-memory storage for states that name none.</summary>
    public static ISiloBuilder AddMemoryGrainStorageAsDefault(this ISiloBuilder builder) => builder.AddMemoryGrainStorage("Default");
}
