using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Conformance.Lifecycle;
using Orleans.Conformance.Services;

namespace Orleans.Conformance.Hosting;

/// <summary>A silo inside an ordinary host, as the one-node hub runs it.</summary>
public sealed class HostTests
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Host_WithLocalhostClustering_ServesGrains_AndDeactivatesThemWhenItStops()
    {
        using var host = Build(_ => { });
        await host.StartAsync().WaitAsync(Probe.Guard);
        var client = host.Services.GetRequiredService<IClusterClient>();
        (await client.GetGrain<INumberGrain>(7).Key().WaitAsync(Probe.Guard)).ShouldBe(7);
        await client.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        await host.StopAsync().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("deactivated ShuttingDown");
    }

    [Fact]
    public async Task Host_WhenAStartupTaskFails_DoesNotStart()
    {
        using var host = Build(silo => silo.AddStartupTask((_, _) => throw new InvalidOperationException("cannot wake")));
        var error = await Should.ThrowAsync<Exception>(() => host.StartAsync().WaitAsync(Probe.Guard));
        error.ToString().ShouldContain("cannot wake");
    }

    [Fact]
    public async Task Host_WithACollectionAgeBelowTheQuantum_DoesNotStart()
    {
        using var host = Build(silo => silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromSeconds(1)));
        await Should.ThrowAsync<OrleansConfigurationException>(() => host.StartAsync().WaitAsync(Probe.Guard));
    }

    private static IHost Build(Action<ISiloBuilder> configure)
    {
        var (siloPort, gatewayPort) = FreePorts.Two();
        var builder = Host.CreateApplicationBuilder();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort);
            silo.Services.AddSingleton(Probe.Shared);
            configure(silo);
        });
        return builder.Build();
    }
}
