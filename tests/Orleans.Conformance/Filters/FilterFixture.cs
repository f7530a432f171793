namespace Orleans.Conformance.Filters;

/// <summary>A silo with one filter around all calls into its grains.</summary>
public sealed class FilterFixture : ClusterFixture
{
    protected override void Configure(ISiloBuilder silo) => silo.AddIncomingGrainCallFilter(new TellingFilter());
}
