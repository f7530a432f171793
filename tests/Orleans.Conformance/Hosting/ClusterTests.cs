using Microsoft.Extensions.DependencyInjection;
using Orleans.Conformance.Lifecycle;
using Orleans.Conformance.State;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.TestingHost;

namespace Orleans.Conformance.Hosting;

/// <summary>The in-memory cluster: several silos, one of which may stop or die.</summary>
public sealed class ClusterTests
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Silo_WhenStopped_DeactivatesItsGrainsWithOnDeactivate()
    {
        var cluster = await Deploy(1);
        await cluster.Client.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        await cluster.DisposeAsync().AsTask().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("deactivated ShuttingDown");
    }

    [Fact]
    public async Task Cluster_OfTwoSilos_HasOneActivationOfAGrain()
    {
        await using var cluster = await Deploy(2);
        cluster.Silos.Count.ShouldBe(2);
        var clients = cluster.Silos.Select(s => s.ServiceProvider.GetRequiredService<IGrainFactory>()).Append(cluster.Client).ToList();
        var calls = Enumerable.Range(0, 60).Select(i => clients[i % 3].GetGrain<ILifeGrain>(_key).WhichActivation());
        (await Task.WhenAll(calls).WaitAsync(Probe.Guard)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Silo_WhenRestarted_ServesItsGrainsAgain()
    {
        await using var cluster = await Deploy(1);
        var first = await cluster.Client.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard);
        await cluster.RestartSiloAsync(cluster.Silos[0]).WaitAsync(Probe.Guard);
        (await cluster.Client.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Silo_WhenStopped_LeavesItsGrainsToTheOther()
    {
        await using var cluster = await Deploy(2);
        var grains = Enumerable.Range(0, 10).Select(i => cluster.Client.GetGrain<ILedgerGrain>(_key + i)).ToList();
        await Task.WhenAll(grains.Select((g, i) => g.Set(i))).WaitAsync(Probe.Guard);
        await cluster.StopSiloAsync(cluster.Silos[1]).WaitAsync(Probe.Guard);
        (await Task.WhenAll(grains.Select(g => g.Total())).WaitAsync(Probe.Guard)).ShouldBe(Enumerable.Range(0, 10));
    }

    [Fact]
    public async Task StartupTask_RunsBeforeTheClusterIsDeployed()
    {
        await using var cluster = await Deploy(1, silo => silo.AddStartupTask(async (services, _) =>
            await services.GetRequiredService<IGrainFactory>().GetGrain<ILifeGrain>(_key).WhichActivation()));
        Probe.Told(_key).ShouldBe(["activated"]);
    }

    private static async Task<InProcessTestCluster> Deploy(short silos, Action<ISiloBuilder>? configure = null)
    {
        var storage = new SharedStorage();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(Probe.Shared);
            silo.Services.AddGrainStorage(SharedStorage.Name, (_, _) => storage);
            silo.AddMemoryGrainStorage("other");
            configure?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
