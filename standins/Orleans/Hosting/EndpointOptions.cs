namespace Orleans.Configuration;

/// <summary>Where a silo listens; the stand-in does not.</summary>
public class EndpointOptions
{
    /// <summary>For other silos.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>For clients.</summary>
    public int GatewayPort { get; set; } = 30000;
}
