namespace Consultare.Data;

/// <summary>Where the hub keeps its data.</summary>
public sealed record HubDatabaseOptions
{
    /// <summary>Which database serves.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>HUB_DATA: the folder of hub.db (SQLite only); made when absent.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>The MySQL connection string; required for <see cref="DatabaseProvider.MySql"/>, unused otherwise.</summary>
    public string? ConnectionString { get; init; }
}
