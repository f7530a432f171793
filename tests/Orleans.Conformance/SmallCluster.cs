using Microsoft.Extensions.DependencyInjection;
using Orleans.Conformance.State;
using Orleans.Runtime.Hosting;
using Orleans.TestingHost;

namespace Orleans.Conformance;

/// <summary>A cluster for one test that starts and ends silos itself.</summary>
internal static class SmallCluster
{
    public static async Task<InProcessTestCluster> Deploy(
        short silos, SharedStorage? storage = null, Action<ISiloBuilder>? configure = null)
    {
        storage ??= new SharedStorage();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(Probe.Shared);
            silo.Services.AddGrainStorage(SharedStorage.Name, (_, _) => storage);
            silo.AddMemoryGrainStorage("other");
            silo.UseInMemoryReminderService();
            configure?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync().WaitAsync(Probe.Guard);
        return cluster;
    }
}
