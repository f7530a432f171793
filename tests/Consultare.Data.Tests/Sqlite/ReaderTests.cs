using Consultare.Data.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Sqlite;

public sealed class ReaderTests
{
    private const string InsertA = "INSERT INTO system_status (service_name, status, details) VALUES ('a', 'ONLINE', '')";

    private const string Count = "SELECT COUNT(*) FROM system_status";

    [Fact]
    public async Task OpenReaderAsync_WhenAskedToWrite_Refuses()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var reader = await database.Hub.OpenReaderAsync(CancellationToken.None);
        var error = await Should.ThrowAsync<SqliteException>(() => reader.ExecuteAsync(InsertA));
        error.SqliteErrorCode.ShouldBe(SQLitePCL.raw.SQLITE_READONLY);
    }

    [Fact]
    public async Task ReadAsync_WhileAWriteIsUnderWay_AnswersWithTheStateBeforeIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var gate = new TaskCompletionSource();
        var written = new TaskCompletionSource();
        var writing = database.Hub.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.Connection.ExecuteAsync(InsertA, transaction: session.Transaction);
                written.SetResult();
                await gate.Task;
                return 0;
            },
            CancellationToken.None);
        await written.Task;
        var during = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(database))));
        during.ShouldAllBe(count => count == 0);
        gate.SetResult();
        await writing;
        (await CountAsync(database)).ShouldBe(1);
    }

    [Fact]
    public async Task ReadAsync_WhileManyBatchesAreWritten_NeverSeesHalfOfOne()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var stop = new CancellationTokenSource();
        var seen = new List<long>();
        var reading = Task.Run(async () =>
        {
            do
            {
                seen.Add(await CountAsync(database));
            }
            while (!stop.IsCancellationRequested);
        });
        for (var batch = 0; batch < 30; batch++)
        {
            await database.Hub.WriteAsync(WritePriority.Bulk, session => InsertTenAsync(session), CancellationToken.None);
        }

        await stop.CancelAsync();
        await reading;
        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(count => count % 10 == 0);
        seen.ShouldBeInOrder();
    }

    [Fact]
    public async Task OpenWriter_WhenTheFileIsNew_UsesWalAndForeignKeys()
    {
        await using var database = await TestDatabase.CreateAsync();
        var settings = await database.Hub.WriteAsync(
            WritePriority.Status,
            async session => (
                await session.Connection.ExecuteScalarAsync<string>("PRAGMA journal_mode", transaction: session.Transaction),
                await session.Connection.ExecuteScalarAsync<long>("PRAGMA synchronous", transaction: session.Transaction),
                await session.Connection.ExecuteScalarAsync<long>("PRAGMA foreign_keys", transaction: session.Transaction)),
            CancellationToken.None);
        settings.ShouldBe(("wal", 1, 1));
    }

    private static Task<long> CountAsync(TestDatabase database) => database.Hub.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(Count), CancellationToken.None);

    private static async Task<int> InsertTenAsync(IWriteSession session)
    {
        for (var row = 0; row < 10; row++)
        {
            await session.Connection.ExecuteAsync(
                "INSERT INTO system_status (service_name, status, details) VALUES (hex(randomblob(16)), 'ONLINE', '')",
                transaction: session.Transaction);
        }

        return 10;
    }
}
