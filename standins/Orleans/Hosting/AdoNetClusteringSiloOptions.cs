namespace Orleans.Configuration;

/// <summary>Where a silo finds the cluster's database.</summary>
public class AdoNetClusteringSiloOptions
{
    /// <summary>Which database.</summary>
    public string Invariant { get; set; } = "";

    /// <summary>The connection string.</summary>
    public string? ConnectionString { get; set; }
}
