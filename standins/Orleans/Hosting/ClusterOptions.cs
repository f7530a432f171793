namespace Orleans.Configuration;

/// <summary>The names of a cluster and of what it serves.</summary>
public class ClusterOptions
{
    /// <summary>The service: states belong to it and outlive clusters.</summary>
    public string ServiceId { get; set; } = "default";

    /// <summary>The cluster.</summary>
    public string ClusterId { get; set; } = "default";
}
