using Orleans.Hosting;

namespace Orleans.Conformance.Filters;

/// <summary>A silo with one filter around all calls.</summary>
public sealed class FilterFixture : ClusterFixture
{
    protected override void Configure(ISiloBuilder silo)
    {
        var filter = new TellingFilter();
        silo.AddIncomingGrainCallFilter(filter);
        silo.AddOutgoingGrainCallFilter(filter);
    }
}
