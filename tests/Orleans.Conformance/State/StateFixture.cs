using Orleans.Runtime.Hosting;

namespace Orleans.Conformance.State;

public sealed class StateFixture : ClusterFixture
{
    internal SharedStorage Storage { get; } = new();

    protected override void Configure(ISiloBuilder silo) => silo.Services.AddGrainStorage(SharedStorage.Name, (_, _) => Storage);
}
