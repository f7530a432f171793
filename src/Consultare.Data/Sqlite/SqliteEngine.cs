using System.Data.Common;
using Consultare.Data.Dialects;
using Consultare.Data.Migrations;

namespace Consultare.Data.Sqlite;

/// <summary>SQLite in WAL mode: readers never wait for the one writer.</summary>
internal sealed class SqliteEngine : IDatabaseEngine
{
    private readonly SqliteConnections _connections;
    private readonly SqliteWriter _writer;

    public SqliteEngine(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        Directory.CreateDirectory(dataFolder);
        _connections = new SqliteConnections(Path.Combine(Path.GetFullPath(dataFolder), "hub.db"));
        _writer = new SqliteWriter(_connections.OpenWriter, Dialect);
    }

    public ISqlDialect Dialect { get; } = new SqliteDialect();

    public Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<DbConnection>(_connections.OpenReader());
    }

    public Task<T> WriteAsync<T>(
        WritePriority priority, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.RunAsync(priority, work, cancellationToken);

    public Task MigrateAsync(
        IReadOnlyList<MigrationFile> files, TimeProvider clock, CancellationToken cancellationToken) =>
        new SqliteMigrator(_writer, clock).ApplyAsync(files, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _connections.CloseReaders();
    }
}
