using System.Collections.ObjectModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Standin;

namespace Orleans.TestingHost;

/// <summary>A cluster inside the test's process: silos, each with its own host, and one client with its own.</summary>
public sealed class InProcessTestCluster : IAsyncDisposable
{
    private readonly string _name = $"testcluster-{Guid.NewGuid():N}";
    private readonly Cluster _cluster = new();
    private readonly List<InProcessSiloHandle> _silos = [];
    private readonly short _initialSilos;
    private readonly List<Action<InProcessTestSiloSpecificOptions, IHostApplicationBuilder>> _siloHosts;
    private readonly List<Action<IHostApplicationBuilder>> _clientHosts;
    private IHost? _client;
    private short _started;

    internal InProcessTestCluster(
        short initialSilos,
        List<Action<InProcessTestSiloSpecificOptions, IHostApplicationBuilder>> siloHosts,
        List<Action<IHostApplicationBuilder>> clientHosts) =>
        (_initialSilos, _siloHosts, _clientHosts) = (initialSilos, siloHosts, clientHosts);

    /// <summary>Calls grains from outside.</summary>
    public IClusterClient Client => _client?.Services.GetRequiredService<IClusterClient>()
        ?? throw new InvalidOperationException("The cluster has not been deployed.");

    /// <summary>The silos that run.</summary>
    public ReadOnlyCollection<InProcessSiloHandle> Silos => _silos.AsReadOnly();

    /// <summary>Starts the silos and the client.</summary>
    public async Task DeployAsync()
    {
        while (_started < _initialSilos)
        {
            await StartAdditionalSiloAsync();
        }

        var builder = NewHost();
        builder.UseOrleansClient(client => client.Configure<ClusterOptions>(Name));
        _clientHosts.ForEach(configure => configure(builder));
        _client = builder.Build();
        await _client.StartAsync();
    }

    /// <summary>Starts one more silo.</summary>
    public Task<InProcessSiloHandle> StartAdditionalSiloAsync() => StartAsync(_started++);
    /// <summary>Stops a silo, with OnDeactivateAsync for all its grains.</summary>
    public Task StopSiloAsync(InProcessSiloHandle instance) => EndAsync(instance, stopGracefully: true);
    /// <summary>Ends a silo as if its process died.</summary>
    public Task KillSiloAsync(InProcessSiloHandle instance) => EndAsync(instance, stopGracefully: false);

    /// <summary>Stops a silo and starts it anew.</summary>
    public async Task<InProcessSiloHandle?> RestartSiloAsync(InProcessSiloHandle instance)
    {
        await StopSiloAsync(instance);
        return await StartAsync(instance.InstanceNumber);
    }

    /// <summary>Ends the client, whose observers are then gone, and stops all silos.</summary>
    public async Task StopAllSilosAsync()
    {
        if (_client is not null)
        {
            await _client.StopAsync();
            _client.Dispose();
            _client = null;
        }

        while (_silos.Count > 0)
        {
            await StopSiloAsync(_silos[^1]);
        }
    }

    /// <summary>Stops everything.</summary>
    public async ValueTask DisposeAsync() => await StopAllSilosAsync();

    private HostApplicationBuilder NewHost()
    {
        var builder = new HostApplicationBuilder(
            new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = Environments.Development });
        builder.Services.AddSingleton(_cluster);
        return builder;
    }

    private async Task<InProcessSiloHandle> StartAsync(short number)
    {
        var options = new InProcessTestSiloSpecificOptions { SiloName = $"Silo_{number}" };
        var builder = NewHost();
        builder.UseOrleans(silo => silo.Configure<ClusterOptions>(Name));
        _siloHosts.ForEach(configure => configure(options, builder));
        var handle = new InProcessSiloHandle(number, options.SiloName, builder.Build());
        await handle.SiloHost.StartAsync();
        _silos.Add(handle);
        return handle;
    }

    private async Task EndAsync(InProcessSiloHandle silo, bool stopGracefully)
    {
        _silos.Remove(silo);
        await silo.StopSiloAsync(stopGracefully);
        silo.SiloHost.Dispose();
    }

    private void Name(ClusterOptions options) => (options.ClusterId, options.ServiceId) = (_name, _name);
}

/// <summary>One silo of a test cluster.</summary>
public sealed class InProcessSiloHandle
{
    internal InProcessSiloHandle(short number, string name, IHost host) => (InstanceNumber, Name, SiloHost) = (number, name, host);
    /// <summary>The silo's number, from 0.</summary>
    public short InstanceNumber { get; }
    /// <summary>The silo's name.</summary>
    public string Name { get; }
    /// <summary>The host it runs in.</summary>
    public IHost SiloHost { get; }
    /// <summary>The host's services.</summary>
    public IServiceProvider ServiceProvider => SiloHost.Services;
    /// <summary>Whether it runs.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Stops it: with OnDeactivateAsync for all its grains, or as if the process died.</summary>
    public async Task StopSiloAsync(bool stopGracefully)
    {
        IsActive = false;
        if (!stopGracefully)
        {
            ServiceProvider.GetRequiredService<Silo>().Kill();
        }

        await SiloHost.StopAsync();
    }
}
