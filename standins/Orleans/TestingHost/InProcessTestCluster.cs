using System.Collections.ObjectModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Standin;

namespace Orleans.TestingHost;

/// <summary>A cluster inside the test's process: silos, each with its own host, and one client with its own.</summary>
public sealed class InProcessTestCluster : IAsyncDisposable, IDisposable
{
    private readonly Cluster _cluster = new();
    private readonly List<InProcessSiloHandle> _silos = [];
    private IHost? _clientHost;
    private short _started;

    internal InProcessTestCluster(InProcessTestClusterOptions options) => Options = options;

    /// <summary>What the cluster is made of.</summary>
    public InProcessTestClusterOptions Options { get; }

    /// <summary>Calls grains from outside.</summary>
    public IClusterClient Client => _clientHost?.Services.GetRequiredService<IClusterClient>()
        ?? throw new InvalidOperationException("The cluster has not been deployed.");

    /// <summary>The silos that run.</summary>
    public ReadOnlyCollection<InProcessSiloHandle> Silos => _silos.AsReadOnly();

    /// <summary>Starts the silos and the client.</summary>
    public async Task DeployAsync()
    {
        for (var i = 0; i < Options.InitialSilosCount; i++)
        {
            await StartAdditionalSiloAsync();
        }

        await InitializeClientAsync();
    }

    /// <summary>Starts the client, anew if need be.</summary>
    public async Task InitializeClientAsync()
    {
        await KillClientAsync();
        var builder = NewHost();
        builder.UseOrleansClient(client => client.Configure<ClusterOptions>(Name));
        Options.ClientHostConfigurationDelegates.ForEach(configure => configure(builder));
        _clientHost = builder.Build();
        await _clientHost.StartAsync();
    }

    /// <summary>Ends the client; its observers are gone.</summary>
    public async Task KillClientAsync()
    {
        if (_clientHost is { } host)
        {
            _clientHost = null;
            await host.StopAsync();
            host.Dispose();
        }
    }

    /// <summary>Starts one more silo.</summary>
    public Task<InProcessSiloHandle> StartAdditionalSiloAsync() => StartAsync(_started);

    /// <summary>Stops a silo, with OnDeactivateAsync for all its grains.</summary>
    public Task StopSiloAsync(InProcessSiloHandle instance) => EndAsync(instance, stopGracefully: true);

    /// <summary>Ends a silo as if its process died.</summary>
    public Task KillSiloAsync(InProcessSiloHandle instance) => EndAsync(instance, stopGracefully: false);

    /// <summary>Stops a silo and starts it anew.</summary>
    public async Task<InProcessSiloHandle?> RestartSiloAsync(InProcessSiloHandle instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        await StopSiloAsync(instance);
        return await StartAsync(instance.InstanceNumber);
    }

    /// <summary>Ends the client, then stops all silos.</summary>
    public async Task StopAllSilosAsync()
    {
        await KillClientAsync();
        while (_silos.Count > 0)
        {
            await StopSiloAsync(_silos[^1]);
        }
    }

    /// <summary>Stops everything.</summary>
    public async ValueTask DisposeAsync() => await StopAllSilosAsync();

    /// <summary>Stops everything.</summary>
    public void Dispose() => Task.Run(StopAllSilosAsync).GetAwaiter().GetResult();

    private HostApplicationBuilder NewHost()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(_cluster);
        return builder;
    }

    private async Task<InProcessSiloHandle> StartAsync(short number)
    {
        _started = Math.Max(_started, (short)(number + 1));
        var name = number == 0 ? "Primary" : $"Secondary_{number}";
        var builder = NewHost();
        builder.UseOrleans(silo => silo.Configure<ClusterOptions>(Name).Configure<SiloOptions>(o => o.SiloName = name));
        Options.SiloHostConfigurationDelegates.ForEach(
            configure => configure(new InProcessTestSiloSpecificOptions { SiloName = name }, builder));
        var handle = new InProcessSiloHandle(number, name, builder.Build());
        await handle.SiloHost.StartAsync();
        _silos.Add(handle);
        return handle;
    }

    private async Task EndAsync(InProcessSiloHandle silo, bool stopGracefully)
    {
        ArgumentNullException.ThrowIfNull(silo);
        _silos.Remove(silo);
        await silo.StopSiloAsync(stopGracefully);
        silo.SiloHost.Dispose();
    }

    private void Name(ClusterOptions options)
    {
        options.ClusterId = Options.ClusterId;
        options.ServiceId = Options.ServiceId;
    }
}
