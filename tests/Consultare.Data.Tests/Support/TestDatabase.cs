using Consultare.Data.Runs;
using Microsoft.Data.Sqlite;

namespace Consultare.Data.Tests.Support;

/// <summary>A migrated hub.db in a folder of its own, deleted afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(TestFolder folder, HubDatabase hub) => (Folder, Hub) = (folder, hub);

    public TestFolder Folder { get; }

    public HubDatabase Hub { get; }

    public string FilePath => Path.Combine(Folder.Path, "hub.db");

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = CreateUnmigrated();
        await database.Hub.MigrateAsync(CancellationToken.None);
        return database;
    }

    public static TestDatabase CreateUnmigrated()
    {
        var folder = new TestFolder();
        return new TestDatabase(folder, new HubDatabase(new HubDatabaseOptions { DataFolder = folder.Path }));
    }

    /// <summary>A claimed, open run and its fence.</summary>
    public async Task<RunFence> StartRunAsync(string owner = "silo-1")
    {
        var run = Some.Run();
        var store = new RunStore(Hub);
        await store.InsertAsync(run, CancellationToken.None);
        await store.ClaimAsync(run.RunId, owner, Some.Noon, Some.Noon.AddMinutes(1), CancellationToken.None);
        return new RunFence(run.RunId, owner);
    }

    /// <summary>One value read beside the hub's own code.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await Hub.OpenReaderAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Changes the file beside the hub's own code.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        Folder.Dispose();
    }
}
