using Consultare.Data.Sqlite;
using Consultare.Data.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Sqlite;

public sealed class WriteQueueTests
{
    private const string InsertStatus =
        "INSERT INTO system_status (service_name, status, details) VALUES (@name, 'ONLINE', '')";

    [Fact]
    public async Task WriteAsync_WhenStatusWaitsBehindBulk_Overtakes()
    {
        await using var database = await TestDatabase.CreateAsync();
        var order = new List<string>();
        var gate = new TaskCompletionSource();
        var running = HoldAsync(database, gate);
        var bulk = Enumerable.Range(1, 3).Select(number => NoteAsync(database, order, WritePriority.Bulk, $"bulk {number}"));
        var status = Enumerable.Range(1, 2)
            .Select(number => NoteAsync(database, order, WritePriority.Status, $"status {number}"));
        Task[] queued = [.. bulk, .. status];
        gate.SetResult();
        await running;
        await Task.WhenAll(queued);
        order.ShouldBe(["status 1", "status 2", "bulk 1", "bulk 2", "bulk 3"]);
    }

    [Fact]
    public async Task WriteAsync_WhenAJobFails_RollsBackOnlyThatJobAndTellsOnlyItsCaller()
    {
        await using var database = await TestDatabase.CreateAsync();
        var good = WriteAsync(database, "a", fail: false);
        var bad = WriteAsync(database, "b", fail: true);
        var next = WriteAsync(database, "c", fail: false);
        (await Should.ThrowAsync<InvalidOperationException>(() => bad)).Message.ShouldBe("b");
        await Task.WhenAll(good, next);
        (await database.ScalarAsync<string>("SELECT GROUP_CONCAT(service_name) FROM system_status")).ShouldBe("a,c");
    }

    [Fact]
    public async Task WriteAsync_WhenSqlFails_RollsBackWhatTheJobDidBefore()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Should.ThrowAsync<SqliteException>(() => database.Hub.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.Connection.ExecuteAsync(InsertStatus, new { name = "a" }, session.Transaction);
                return await session.Connection.ExecuteAsync(InsertStatus, new { name = "a" }, session.Transaction);
            },
            CancellationToken.None));
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM system_status")).ShouldBe(0);
    }

    [Fact]
    public async Task WriteAsync_WhenCancelledWhileQueued_NeverRuns()
    {
        await using var database = await TestDatabase.CreateAsync();
        var gate = new TaskCompletionSource();
        var running = HoldAsync(database, gate);
        using var cancel = new CancellationTokenSource();
        var order = new List<string>();
        var queued = NoteAsync(database, order, WritePriority.Status, "never", cancel.Token);
        await cancel.CancelAsync();
        gate.SetResult();
        await running;
        await Should.ThrowAsync<OperationCanceledException>(() => queued);
        order.ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_WhenTheBulkLevelIsFull_WaitsWithoutHoldingUpStatus()
    {
        await using var database = await TestDatabase.CreateAsync();
        var gate = new TaskCompletionSource();
        var running = HoldAsync(database, gate);
        var order = new List<string>();
        var admitted = Enumerable.Range(1, SqliteWriter.BulkCapacity)
            .Select(number => NoteAsync(database, order, WritePriority.Bulk, $"{number}")).ToList();
        using var cancel = new CancellationTokenSource();
        var refused = NoteAsync(database, order, WritePriority.Bulk, "beyond", cancel.Token);
        var status = NoteAsync(database, order, WritePriority.Status, "status");

        // The one beyond the bound is not queued yet: giving up answers at once, before the writer is free again.
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => refused);
        gate.SetResult();
        await running;
        await Task.WhenAll([.. admitted, status]);
        order.Count.ShouldBe(SqliteWriter.BulkCapacity + 1);
        order[0].ShouldBe("status");
        order.ShouldNotContain("beyond");
    }

    [Fact]
    public async Task DisposeAsync_WhenJobsAreQueued_FinishesThemAndRefusesNewOnes()
    {
        using var folder = new TestFolder();
        var options = new HubDatabaseOptions { DataFolder = folder.Path };
        var hub = new HubDatabase(options);
        await hub.MigrateAsync(CancellationToken.None);
        var jobs = Enumerable.Range(0, 20).Select(number => hub.WriteAsync(
            WritePriority.Bulk,
            session => session.Connection.ExecuteAsync(InsertStatus, new { name = $"{number}" }, session.Transaction),
            CancellationToken.None)).ToList();
        await hub.DisposeAsync();
        await Task.WhenAll(jobs);
        await Should.ThrowAsync<ObjectDisposedException>(() =>
            hub.WriteAsync(WritePriority.Status, _ => Task.FromResult(1), CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_WhenNestedInAWrite_IsRefusedInsteadOfWaitingForItself()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => database.Hub.WriteAsync(
            WritePriority.Bulk,
            _ => database.Hub.WriteAsync(WritePriority.Status, _ => Task.FromResult(1), CancellationToken.None),
            CancellationToken.None));
        await WriteAsync(database, "a", fail: false);
    }

    [Fact]
    public async Task WriteAsync_WhenManyWriteAtOnce_LosesNoUpdate()
    {
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "0", fail: false);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => database.Hub.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var value = await session.Connection.ExecuteScalarAsync<int>(
                    "SELECT service_name FROM system_status", transaction: session.Transaction);
                return await session.Connection.ExecuteAsync(
                    "UPDATE system_status SET service_name = @next", new { next = $"{value + 1}" }, session.Transaction);
            },
            CancellationToken.None))));
        (await database.ScalarAsync<string>("SELECT service_name FROM system_status")).ShouldBe("200");
    }

    private static Task<int> HoldAsync(TestDatabase database, TaskCompletionSource gate)
    {
        var started = new TaskCompletionSource();
        var job = database.Hub.WriteAsync(
            WritePriority.Bulk,
            async _ =>
            {
                started.SetResult();
                await gate.Task;
                return 0;
            },
            CancellationToken.None);
        started.Task.Wait();
        return job;
    }

    private static Task<int> NoteAsync(
        TestDatabase database,
        List<string> order,
        WritePriority priority,
        string name,
        CancellationToken cancellationToken = default) =>
        database.Hub.WriteAsync(
            priority,
            _ =>
            {
                order.Add(name);
                return Task.FromResult(0);
            },
            cancellationToken);

    private static Task<int> WriteAsync(TestDatabase database, string name, bool fail) => database.Hub.WriteAsync(
        WritePriority.Status,
        async session =>
        {
            var count = await session.Connection.ExecuteAsync(InsertStatus, new { name }, session.Transaction);
            return fail ? throw new InvalidOperationException(name) : count;
        },
        CancellationToken.None);
}
