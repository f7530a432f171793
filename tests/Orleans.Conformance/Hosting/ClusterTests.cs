using Microsoft.Extensions.DependencyInjection;
using Orleans.Conformance.Lifecycle;
using Orleans.Conformance.State;

namespace Orleans.Conformance.Hosting;

/// <summary>The in-memory cluster: several silos, one of which may stop or die.</summary>
public sealed class ClusterTests
{
    private static readonly Probe Probe = Probe.Shared;
    private readonly string _key = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Silo_WhenStopped_DeactivatesItsGrainsWithOnDeactivate()
    {
        var cluster = await SmallCluster.Deploy(1);
        await cluster.Client.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("activated");
        await cluster.DisposeAsync().AsTask().WaitAsync(Probe.Guard);
        (await Probe.Next(_key)).ShouldBe("deactivated ShuttingDown");
    }

    [Fact]
    public async Task Cluster_OfTwoSilos_HasOneActivationOfAGrain()
    {
        await using var cluster = await SmallCluster.Deploy(2);
        cluster.Silos.Count.ShouldBe(2);
        var clients = cluster.Silos.Select(s => s.ServiceProvider.GetRequiredService<IGrainFactory>()).Append(cluster.Client).ToList();
        var calls = Enumerable.Range(0, 60).Select(i => clients[i % 3].GetGrain<ILifeGrain>(_key).WhichActivation());
        (await Task.WhenAll(calls).WaitAsync(Probe.Guard)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Silo_WhenRestarted_ServesItsGrainsAgain()
    {
        await using var cluster = await SmallCluster.Deploy(1);
        var first = await cluster.Client.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard);
        var silo = await cluster.RestartSiloAsync(cluster.Silos[0]).WaitAsync(Probe.Guard);
        var grains = silo!.ServiceProvider.GetRequiredService<IGrainFactory>();
        (await grains.GetGrain<ILifeGrain>(_key).WhichActivation().WaitAsync(Probe.Guard)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Silo_WhenStopped_LeavesItsGrainsToTheOther()
    {
        await using var cluster = await SmallCluster.Deploy(2);
        var survivor = cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();
        var grains = Enumerable.Range(0, 10).Select(i => survivor.GetGrain<ILedgerGrain>(_key + i)).ToList();
        await Task.WhenAll(grains.Select((g, i) => g.Set(i))).WaitAsync(Probe.Guard);
        await cluster.StopSiloAsync(cluster.Silos[1]).WaitAsync(Probe.Guard);
        (await Task.WhenAll(grains.Select(g => g.Total())).WaitAsync(Probe.Guard)).ShouldBe(Enumerable.Range(0, 10));
    }

    [Fact]
    public async Task Silo_WhenItDies_LeavesItsGrainsToTheOther()
    {
        await using var cluster = await SmallCluster.Deploy(2);
        var survivor = cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();
        var grains = Enumerable.Range(0, 10).Select(i => survivor.GetGrain<ILedgerGrain>(_key + i)).ToList();
        await Task.WhenAll(grains.Select((g, i) => g.Set(i))).WaitAsync(Probe.Guard);
        await cluster.KillSiloAsync(cluster.Silos[1]).WaitAsync(Probe.Guard);
        (await Task.WhenAll(grains.Select(TotalOnceTheDeathIsKnown)).WaitAsync(2 * Probe.Guard)).ShouldBe(Enumerable.Range(0, 10));
    }

    [Fact]
    public async Task StartupTask_RunsBeforeTheClusterIsDeployed()
    {
        await using var cluster = await SmallCluster.Deploy(1, configure: silo => silo.AddStartupTask(async (services, _) =>
            await services.GetRequiredService<IGrainFactory>().GetGrain<ILifeGrain>(_key).WhichActivation()));
        Probe.Told(_key).ShouldBe(["activated"]);
    }

    // Until the cluster has noticed the death, calls to the dead silo's grains fail.
    private static async Task<int> TotalOnceTheDeathIsKnown(ILedgerGrain grain)
    {
        while (true)
        {
            try
            {
                return await grain.Total();
            }
            catch (Exception error) when (error is OrleansException or TimeoutException)
            {
                await Task.Yield();
            }
        }
    }
}
