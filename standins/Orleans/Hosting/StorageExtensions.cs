using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Standin;
using Orleans.Storage;

namespace Orleans.Hosting
{
    /// <summary>Storages that forget everything when the last silo ends.</summary>
    public static class MemoryGrainStorageSiloBuilderExtensions
    {
        /// <summary>Adds an in-memory storage of that name.</summary>
        public static ISiloBuilder AddMemoryGrainStorage(this ISiloBuilder builder, string name) => builder.ConfigureServices(
            s => s.AddGrainStorage(name, (services, n) => new MemoryGrainStorage(n, services.GetRequiredService<Cluster>())));

        /// <summary>Adds the in-memory storage for states that name none.</summary>
        public static ISiloBuilder AddMemoryGrainStorageAsDefault(this ISiloBuilder builder) => builder.AddMemoryGrainStorage("Default");
    }

    /// <summary>Storages in a database; the stand-in knows SQLite files only ("System.Data.SQLite").</summary>
    public static class AdoNetGrainStorageSiloBuilderExtensions
    {
        private const string Sqlite = "System.Data.SQLite";

        /// <summary>Adds a storage of that name; another invariant than SQLite's fails the host's start.</summary>
        public static ISiloBuilder AddAdoNetGrainStorage(this ISiloBuilder builder, string name, Action<AdoNetGrainStorageOptions> configureOptions)
        {
            builder.Services.Configure(name, configureOptions);
            builder.Services.AddSingleton(new StartCheck(s => OptionsOf(s, name)));
            builder.Services.AddGrainStorage(name, (s, n) => new SqliteGrainStorage(
                OptionsOf(s, n).ConnectionString, s.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId));
            return builder;
        }

        /// <summary>Adds the storage for states that name none.</summary>
        public static ISiloBuilder AddAdoNetGrainStorageAsDefault(this ISiloBuilder builder, Action<AdoNetGrainStorageOptions> configureOptions) =>
            builder.AddAdoNetGrainStorage("Default", configureOptions);

        private static AdoNetGrainStorageOptions OptionsOf(IServiceProvider services, string name)
        {
            var options = services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get(name);
            return options.Invariant == Sqlite ? options : throw new OrleansConfigurationException(
                $"Grain storage on \"{options.Invariant}\" needs the real package Microsoft.Orleans.Persistence.AdoNet: "
                + $"this build was made with PackageFeed=partial, whose stand-in knows \"{Sqlite}\" only.");
        }
    }
}

namespace Orleans.Runtime.Hosting
{
    /// <summary>Storages of one's own.</summary>
    public static class StorageProviderExtensions
    {
        /// <summary>Adds a storage under a name.</summary>
        public static IServiceCollection AddGrainStorage<T>(
            this IServiceCollection collection, string name, Func<IServiceProvider, string, T> implementationFactory)
            where T : IGrainStorage => collection.AddKeyedSingleton<IGrainStorage>(name, (s, _) => implementationFactory(s, name));
    }
}
