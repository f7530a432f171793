using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Standin;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Storages in a database; the stand-in knows SQLite files only ("System.Data.SQLite").</summary>
public static class AdoNetGrainStorageSiloBuilderExtensions
{
    private const string Sqlite = "System.Data.SQLite";

    /// <summary>Adds a storage of that name; another invariant than SQLite's fails the host's start.</summary>
    public static ISiloBuilder AddAdoNetGrainStorage(this ISiloBuilder builder, string name, Action<AdoNetGrainStorageOptions> configureOptions)
    {
        builder.Services.AddOptions<AdoNetGrainStorageOptions>(name).Configure(configureOptions);
        builder.Services.AddSingleton(new StartCheck(s => Check(OptionsOf(s, name))));
        builder.Services.AddKeyedSingleton<IGrainStorage>(
            name, (s, _) => new SqliteGrainStorage(OptionsOf(s, name), s.GetRequiredService<IOptions<ClusterOptions>>().Value));
        return builder;
    }

    /// <summary>Adds the storage for states that name none.</summary>
    public static ISiloBuilder AddAdoNetGrainStorageAsDefault(this ISiloBuilder builder, Action<AdoNetGrainStorageOptions> configureOptions) =>
        builder.AddAdoNetGrainStorage("Default", configureOptions);

    private static AdoNetGrainStorageOptions OptionsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get(name);

    private static void Check(AdoNetGrainStorageOptions options)
    {
        if (options.Invariant != Sqlite)
        {
            throw new OrleansConfigurationException(
                $"Grain storage on \"{options.Invariant}\" needs the real package Microsoft.Orleans.Persistence.AdoNet: "
                + $"this build was made with PackageFeed=partial, whose stand-in knows \"{Sqlite}\" only.");
        }
    }
}
