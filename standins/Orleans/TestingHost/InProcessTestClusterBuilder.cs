using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Orleans.TestingHost;

/// <summary>Sets up a cluster inside the test's process. The stand-in's silos share one directory of activations.</summary>
public sealed class InProcessTestClusterBuilder(short initialSilosCount)
{
    private readonly List<Action<InProcessTestSiloSpecificOptions, IHostApplicationBuilder>> _siloHosts = [];
    private readonly List<Action<IHostApplicationBuilder>> _clientHosts = [];

    /// <summary>Sets up every host: the silos' and the client's.</summary>
    public InProcessTestClusterBuilder ConfigureHost(Action<IHostApplicationBuilder> configureDelegate) =>
        ConfigureSiloHost((_, host) => configureDelegate(host)).ConfigureClientHost(configureDelegate);

    /// <summary>Sets up every silo.</summary>
    public InProcessTestClusterBuilder ConfigureSilo(Action<InProcessTestSiloSpecificOptions, ISiloBuilder> configureSiloDelegate) =>
        ConfigureSiloHost((options, host) => host.UseOrleans(silo => configureSiloDelegate(options, silo)));

    /// <summary>Sets up the client.</summary>
    public InProcessTestClusterBuilder ConfigureClient(Action<IClientBuilder> configureClientDelegate) =>
        ConfigureClientHost(host => host.UseOrleansClient(configureClientDelegate));

    /// <summary>Sets up every silo's host.</summary>
    public InProcessTestClusterBuilder ConfigureSiloHost(
        Action<InProcessTestSiloSpecificOptions, IHostApplicationBuilder> configureSiloHostDelegate)
    {
        _siloHosts.Add(configureSiloHostDelegate);
        return this;
    }

    /// <summary>Sets up the client's host.</summary>
    public InProcessTestClusterBuilder ConfigureClientHost(Action<IHostApplicationBuilder> configureHostDelegate)
    {
        _clientHosts.Add(configureHostDelegate);
        return this;
    }

    /// <summary>Makes the cluster; DeployAsync starts it.</summary>
    public InProcessTestCluster Build() => new(initialSilosCount, _siloHosts, _clientHosts);
}

/// <summary>What differs from silo to silo.</summary>
public sealed class InProcessTestSiloSpecificOptions
{
    /// <summary>The silo's name.</summary>
    public string SiloName { get; set; } = "";
}
