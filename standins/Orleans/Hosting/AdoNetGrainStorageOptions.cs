namespace Orleans.Configuration;

/// <summary>Where a storage's database is.</summary>
public class AdoNetGrainStorageOptions
{
    /// <summary>Which database: "System.Data.SQLite" for SQLite, "MySql.Data.MySqlConnector" for MySQL with the real packages.</summary>
    public string Invariant { get; set; } = "Microsoft.Data.SqlClient";

    /// <summary>The connection string.</summary>
    public string? ConnectionString { get; set; }
}
