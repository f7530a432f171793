using System.Data.Common;
using Consultare.Data.Dialects;
using Consultare.Data.Migrations;
using Consultare.Data.Sqlite;

namespace Consultare.Data;

/// <summary>
/// The hub's one database. Reads run side by side on their own connections; on SQLite all writes pass
/// one queue in which status work overtakes bulk work.
/// </summary>
public sealed class HubDatabase : IAsyncDisposable
{
    private readonly IDatabaseEngine _engine;
    private readonly TimeProvider _clock;

    /// <summary>Names the database; nothing is opened before the first use.</summary>
    /// <exception cref="ArgumentException">MySQL without a connection string.</exception>
    public HubDatabase(HubDatabaseOptions options, TimeProvider? clock = null)
        : this(EngineOf(options), clock ?? TimeProvider.System)
    {
    }

    internal HubDatabase(IDatabaseEngine engine, TimeProvider clock) => (_engine, _clock) = (engine, clock);

    /// <summary>How this database spells things.</summary>
    public ISqlDialect Dialect => _engine.Dialect;

    /// <summary>Brings the schema up to this build's version; repeating it does nothing.</summary>
    /// <exception cref="MigrationFailedException">A file failed or changed after it was applied; it is named.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        MigrateWithAsync(MigrationFile.ListEmbedded(Dialect.Provider), cancellationToken);

    /// <summary>A pooled connection for reading; on SQLite it refuses to write. The caller disposes it.</summary>
    public Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) =>
        _engine.OpenReaderAsync(cancellationToken);

    /// <summary>Lends a reading connection to <paramref name="work"/>.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await OpenReaderAsync(cancellationToken);
        return await work(connection);
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction: committed when it returns, rolled back when it throws, and
    /// only this caller sees the exception. Write at most 1,000 rows, and never write from inside the work.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The database is closing.</exception>
    public Task<T> WriteAsync<T>(
        WritePriority priority, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _engine.WriteAsync(priority, work, cancellationToken);
    }

    /// <summary>Finishes the queued writes and closes the connections.</summary>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    internal Task MigrateWithAsync(IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken) =>
        _engine.MigrateAsync(files, _clock, cancellationToken);

    private static IDatabaseEngine EngineOf(HubDatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Provider == DatabaseProvider.MySql
            ? new MySqlEngine(options.ConnectionString)
            : new SqliteEngine(options.DataFolder);
    }
}
