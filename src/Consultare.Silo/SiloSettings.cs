namespace Consultare.Silo;

/// <summary>The settings of one silo of a cluster.</summary>
/// <param name="ConnectionString">MYSQL_URL: the cluster's database.</param>
/// <param name="SiloPort">SILO_PORT: where other silos reach this one.</param>
/// <param name="DataFolder">HUB_DATA: holds the keys that the stored secrets are encrypted with; shared by all nodes.</param>
/// <param name="GatewayPort">GATEWAY_PORT: where web nodes reach it.</param>
internal sealed record SiloSettings(string ConnectionString, string DataFolder, int SiloPort, int GatewayPort)
{
    /// <summary>Name of cluster and service, the same for every silo and web node.</summary>
    public const string ClusterName = "consultare";

    /// <summary>Name under which Orleans knows MySqlConnector.</summary>
    public const string Invariant = "MySql.Data.MySqlConnector";

    /// <summary>Reads the settings of the process.</summary>
    /// <exception cref="InvalidOperationException">MYSQL_URL is missing: a silo has no database of its own.</exception>
    public static SiloSettings Read(IConfiguration configuration) => new(
        configuration["MYSQL_URL"] ?? configuration["MYSQL_PUBLIC_URL"]
            ?? throw new InvalidOperationException("MYSQL_URL is not set: a silo joins a cluster through its MySQL database."),
        configuration["HUB_DATA"] ?? "data",
        configuration.GetValue("SILO_PORT", 11_111),
        configuration.GetValue("GATEWAY_PORT", 30_000));
}
