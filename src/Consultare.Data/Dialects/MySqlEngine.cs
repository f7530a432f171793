using System.Data.Common;
using Consultare.Data.Migrations;
using MySqlConnector;

namespace Consultare.Data.Dialects;

/// <summary>MySQL: the driver's pool serves readers and writers; every write is an ordinary transaction.</summary>
internal sealed class MySqlEngine : IDatabaseEngine
{
    private readonly Func<DbConnection> _connect;

    public MySqlEngine(string? connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        _connect = () => new MySqlConnection(connectionString);
    }

    internal MySqlEngine(Func<DbConnection> connect) => _connect = connect;

    public ISqlDialect Dialect { get; } = new MySqlDialect();

    public async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = _connect();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<T> WriteAsync<T>(
        WritePriority priority, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await OpenReaderAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(new MySqlWriteSession(connection, transaction, Dialect));
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public async Task MigrateAsync(
        IReadOnlyList<MigrationFile> files, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var connection = await OpenReaderAsync(cancellationToken);
        await new MySqlMigrator(connection, clock).ApplyAsync(files, cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed record MySqlWriteSession(DbConnection Connection, DbTransaction Transaction, ISqlDialect Dialect)
        : IWriteSession;
}
