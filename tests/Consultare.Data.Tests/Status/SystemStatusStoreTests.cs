using Consultare.Data.Status;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Status;

public sealed class SystemStatusStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly ServiceStatusRow Online = new("financeiro", "ONLINE", Some.LocalNoon, "12 linhas");

    [Fact]
    public async Task UpsertAsync_WhenKeepingLastRun_OverwritesTheRestOnly()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new SystemStatusStore(database.Hub);
        var request = new ServiceStatusRow("financeiro", "PENDING", Some.LocalNoon.AddHours(1), "Solicitado via Painel");
        await store.UpsertAsync(Online, keepLastRun: false, None);
        await store.UpsertAsync(request, keepLastRun: true, None);
        (await store.FindAsync("financeiro", None)).ShouldBe(request with { LastRun = Some.LocalNoon });
        await store.UpsertAsync(request, keepLastRun: false, None);
        (await store.FindAsync("financeiro", None)).ShouldBe(request);
    }

    [Fact]
    public async Task UpsertAsync_WhenFirstInsert_TakesTheLastRunGiven()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new SystemStatusStore(database.Hub);
        await store.UpsertAsync(Online, keepLastRun: true, None);
        (await store.FindAsync("financeiro", None)).ShouldBe(Online);
        (await store.FindAsync("faturamento", None)).ShouldBeNull();
    }

    [Fact]
    public async Task ListAsync_WhenSomeNeverRan_PutsTheNewestFirstAndThoseLast()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new SystemStatusStore(database.Hub);
        var newer = new ServiceStatusRow("auth", "ERROR", Some.LocalNoon.AddSeconds(1), "");
        var never = new ServiceStatusRow("clinia", "PENDING", null, "");
        await StoreAsync(store, never, Online, newer);
        (await store.ListAsync(None)).ShouldBe([newer, Online, never]);
    }

    [Fact]
    public async Task KeepOnlyAsync_WhenAnAliasRanLater_ItsRowWinsUnderTheCanonicalName()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new SystemStatusStore(database.Hub);
        var alias = new ServiceStatusRow("worker_feegow", "ERROR", Some.LocalNoon.AddMinutes(1), "Falhou");
        await StoreAsync(
            store,
            Online,
            alias,
            new ServiceStatusRow("agendamentos", "PENDING", null, ""),
            new ServiceStatusRow("propostas", "ONLINE", Some.LocalNoon, "ok"),
            new ServiceStatusRow("custo", "ONLINE", Some.LocalNoon, ""));
        await KeepOnlyAsync(store);
        (await store.ListAsync(None)).ShouldBe(
            [alias with { Service = "financeiro" }, new ServiceStatusRow("comercial", "ONLINE", Some.LocalNoon, "ok")]);
    }

    [Fact]
    public async Task KeepOnlyAsync_WhenTheCanonicalRanLast_KeepsItAndChangesNothingOnRepeat()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new SystemStatusStore(database.Hub);
        await StoreAsync(store, new ServiceStatusRow("worker_feegow", "ERROR", Some.LocalNoon, ""), Online);
        await KeepOnlyAsync(store);
        await KeepOnlyAsync(store);
        (await store.ListAsync(None)).ShouldBe([Online]);
    }

    private static Task KeepOnlyAsync(SystemStatusStore store) => store.KeepOnlyAsync(
        new Dictionary<string, string>
        {
            ["worker_feegow"] = "financeiro", ["agendamentos"] = "financeiro", ["propostas"] = "comercial",
        },
        ["financeiro", "comercial"],
        None);

    private static async Task StoreAsync(SystemStatusStore store, params ServiceStatusRow[] rows)
    {
        foreach (var row in rows)
        {
            await store.UpsertAsync(row, keepLastRun: false, None);
        }
    }
}
