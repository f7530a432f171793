namespace Orleans.Configuration;

/// <summary>Where a silo listens; of no effect in one process.</summary>
public sealed class EndpointOptions
{
    /// <summary>Port for other silos.</summary>
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Port for clients; 0 means none.</summary>
    public int GatewayPort { get; set; } = 30_000;
}
