using Orleans.Configuration;

namespace Orleans.Conformance.Lifecycle;

/// <summary>A silo that collects idle grains within parts of a second.</summary>
public sealed class IdleFixture : ClusterFixture
{
    protected override void Configure(ISiloBuilder silo) => silo.Configure<GrainCollectionOptions>(o =>
    {
        o.CollectionQuantum = TimeSpan.FromMilliseconds(100);
        o.CollectionAge = TimeSpan.FromMilliseconds(500);
    });
}
