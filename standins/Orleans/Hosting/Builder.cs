using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>The builder behind UseOrleans and UseOrleansClient, and the services that each brings.</summary>
internal sealed class Builder(IServiceCollection services, IConfiguration configuration) : ISiloBuilder, IClientBuilder
{
    public const string NeedsCluster =
        "A cluster needs the real Microsoft.Orleans packages: this build was made with PackageFeed=partial, whose stand-in runs silo and "
        + "callers in one process. Build with PackageFeed=full on a feed that has them, or use UseLocalhostClustering in one process.";

    public IServiceCollection Services { get; } = services;
    public IConfiguration Configuration { get; } = configuration;

    public static ISiloBuilder ForSilo(IServiceCollection services, IConfiguration configuration)
    {
        AddCommon<Silo>(services, typeof(Client));
        services.TryAddSingleton<Cluster>();
        services.TryAddSingleton<Silo>();
        services.TryAddTransient<IGrainContext>(_ => Activation.OfThisTurn ?? throw new InvalidOperationException("Not within a grain."));
        services.TryAddSingleton(new StartCheck(CheckCollection));
        return new Builder(services, configuration);
    }

    public static IClientBuilder ForClient(IServiceCollection services, IConfiguration configuration)
    {
        AddCommon<Client>(services, typeof(Silo));
        services.TryAddSingleton(s => new Client(
            s.GetService<Cluster>() ?? throw new OrleansConfigurationException(NeedsCluster),
            s,
            s.GetRequiredService<IOptions<ClientMessagingOptions>>()));
        return new Builder(services, configuration);
    }

    private static void AddCommon<TSender>(IServiceCollection services, Type other)
        where TSender : Sender
    {
        if (services.Any(s => s.ServiceType == other))
        {
            throw new OrleansConfigurationException("A host is either a silo or a client: UseOrleans and UseOrleansClient exclude each other.");
        }

        services.AddLogging().AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton<TimeProvider>(KeyedService.AnyKey, (s, _) => s.GetRequiredService<TimeProvider>());
        services.TryAddSingleton<IClusterClient>(s => s.GetRequiredService<TSender>());
        services.TryAddSingleton<IGrainFactory>(s => s.GetRequiredService<TSender>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SenderService<TSender>>());
    }

    private static void CheckCollection(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GrainCollectionOptions>>().Value;
        if (options.CollectionQuantum <= TimeSpan.Zero || options.CollectionAge <= options.CollectionQuantum)
        {
            throw new OrleansConfigurationException(
                $"CollectionAge ({options.CollectionAge}) must be above CollectionQuantum ({options.CollectionQuantum}), and that above zero.");
        }
    }
}
