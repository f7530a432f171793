using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace MySqlConnector;

/// <summary>Stands where the MySQL driver would be: this feed does not carry it, and every use says so.</summary>
public sealed class MySqlConnection : DbConnection
{
    /// <summary>Keeps the connection string; nothing is opened.</summary>
    public MySqlConnection(string connectionString) => ConnectionString = connectionString;

    /// <inheritdoc />
    [AllowNull]
    public override string ConnectionString { get; set; }

    /// <inheritdoc />
    public override string Database => throw Missing();

    /// <inheritdoc />
    public override string DataSource => throw Missing();

    /// <inheritdoc />
    public override string ServerVersion => throw Missing();

    /// <inheritdoc />
    public override ConnectionState State => ConnectionState.Closed;

    /// <inheritdoc />
    public override void ChangeDatabase(string databaseName) => throw Missing();

    /// <inheritdoc />
    public override void Close()
    {
    }

    /// <inheritdoc />
    public override void Open() => throw Missing();

    /// <inheritdoc />
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw Missing();

    /// <inheritdoc />
    protected override DbCommand CreateDbCommand() => throw Missing();

    private static NotSupportedException Missing() =>
        new("This build has no MySQL driver: build with a package feed that carries MySqlConnector.");
}
