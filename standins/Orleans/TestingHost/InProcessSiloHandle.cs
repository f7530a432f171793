using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Standin;

namespace Orleans.TestingHost;

/// <summary>One silo of a test cluster.</summary>
public sealed class InProcessSiloHandle : IAsyncDisposable
{
    internal InProcessSiloHandle(short number, string name, IHost host)
    {
        InstanceNumber = number;
        Name = name;
        SiloHost = host;
    }

    /// <summary>The silo's name.</summary>
    public string Name { get; }

    /// <summary>The silo's number, from 0.</summary>
    public short InstanceNumber { get; }

    /// <summary>The host it runs in.</summary>
    public IHost SiloHost { get; }

    /// <summary>The host's services.</summary>
    public IServiceProvider ServiceProvider => SiloHost.Services;

    /// <summary>Whether it runs.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Stops it: with OnDeactivateAsync for all its grains, or as if the process died.</summary>
    public async Task StopSiloAsync(bool stopGracefully)
    {
        if (!IsActive)
        {
            return;
        }

        IsActive = false;
        if (!stopGracefully)
        {
            ServiceProvider.GetRequiredService<Silo>().Kill();
        }

        await SiloHost.StopAsync();
    }

    /// <summary>Stops it and lets go of its host.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopSiloAsync(stopGracefully: true);
        SiloHost.Dispose();
    }
}
