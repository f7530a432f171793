using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace MySqlConnector;

/// <summary>Answers every use with one clear error: this build has no MySQL driver.</summary>
public sealed class MySqlConnection(string? connectionString = null) : DbConnection
{
    /// <summary>What was given.</summary>
    [AllowNull]
    public override string ConnectionString { get; set; } = connectionString ?? "";
    /// <summary>Always throws.</summary>
    public override string Database => throw Missing();
    /// <summary>Always throws.</summary>
    public override string DataSource => throw Missing();
    /// <summary>Always throws.</summary>
    public override string ServerVersion => throw Missing();
    /// <summary>Always closed.</summary>
    public override ConnectionState State => ConnectionState.Closed;
    /// <summary>Always throws.</summary>
    public override void Open() => throw Missing();
    /// <summary>Always throws.</summary>
    public override void ChangeDatabase(string databaseName) => throw Missing();
    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw Missing();
    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => throw Missing();

    /// <summary>Does nothing, so that what could not be opened can be disposed of.</summary>
    public override void Close()
    {
    }

    private static NotSupportedException Missing() => new(
        "MySQL needs the package MySqlConnector, which the feed of this build lacks. "
        + "Build with PackageFeed=full on a feed that has it, or use SQLite.");
}
