using Dapper;
using Microsoft.Data.Sqlite;

namespace Consultare.Data.Sqlite;

/// <summary>Opens the file's connections: one that writes, pooled ones that only read.</summary>
internal sealed class SqliteConnections(string path)
{
    // A checkpoint every 64 MB of log: a bulk load rewrites the same index pages in every batch.
    private const string WriterSetup = """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 16000;
        """;

    private const string ReaderSetup = """
        PRAGMA busy_timeout = 5000;
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        """;

    private readonly string _reading = Build(path, pooling: true);
    private readonly string _writing = Build(path, pooling: false);

    /// <summary>The writer's connection; makes the file when it is absent.</summary>
    public SqliteConnection OpenWriter() => Open(_writing, WriterSetup);

    public SqliteConnection OpenReader() => Open(_reading, ReaderSetup);

    public void CloseReaders()
    {
        using var any = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(any);
    }

    private static string Build(string path, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = pooling,
        DefaultTimeout = 30,
    }.ToString();

    private static SqliteConnection Open(string connectionString, string setup)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute(setup);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
