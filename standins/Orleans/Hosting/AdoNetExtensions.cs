using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Standin;

namespace Orleans.Hosting;

/// <summary>Clusters held together by a database: the stand-in refuses them when the host starts.</summary>
public static class AdoNetHostingExtensions
{
    /// <summary>Joins a cluster; fails the host's start in the stand-in.</summary>
    public static ISiloBuilder UseAdoNetClustering(this ISiloBuilder builder, Action<AdoNetClusteringSiloOptions> configureOptions) =>
        builder.Configure(configureOptions).ConfigureServices(Refuse);

    /// <summary>Calls a cluster; fails the host's start in the stand-in.</summary>
    public static IClientBuilder UseAdoNetClustering(this IClientBuilder builder, Action<AdoNetClusteringClientOptions> configureOptions)
    {
        Refuse(builder.Services);
        return builder.Configure(configureOptions);
    }

    internal static void Refuse(IServiceCollection services) =>
        services.AddSingleton(new StartCheck(_ => throw new OrleansConfigurationException(Builder.NeedsCluster)));
}

/// <summary>Reminders kept in a database: the stand-in refuses them when the host starts.</summary>
public static class SiloBuilderReminderExtensions
{
    /// <summary>Keeps reminders in a database; fails the host's start in the stand-in.</summary>
    public static ISiloBuilder UseAdoNetReminderService(this ISiloBuilder builder, Action<AdoNetReminderTableOptions> configureOptions) =>
        builder.Configure(configureOptions).ConfigureServices(AdoNetHostingExtensions.Refuse);
}
