using Consultare.Data.Proposals;
using Consultare.Data.Runs;
using Consultare.Data.Tests.MySql;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Proposals;

public sealed class ProposalStoreTests
{
    private const string Dump =
        "SELECT date || '|' || status || '|' || unit_name || '|' || professional_name || '|' || total_value || '|' || items_json || '|' || updated_at FROM feegow_proposals";

    [Fact]
    public async Task Upsert_WhenEverythingDiffers_OverwritesEveryColumn_F6()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new ProposalStore(database.Hub);
        await store.UpsertAsync(fence, [MySqlContractsTests.SomeProposal()], Some.LocalNoon, CancellationToken.None);
        var changed = new ProposalRow(1, new DateOnly(2026, 4, 1), "Pendente", "Matriz", "Bia", 0.05m, "[]");

        (await store.UpsertAsync(fence, [changed], Some.LocalNoon.AddHours(1), CancellationToken.None)).ShouldBe(1);

        (await database.ScalarAsync<string>(Dump)).ShouldBe("2026-04-01|Pendente|Matriz|Bia|5|[]|2026-03-10 13:00:00");
    }

    [Fact]
    public async Task Upsert_WhenNothingDiffers_KeepsUpdatedAt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new ProposalStore(database.Hub);
        await store.UpsertAsync(fence, [MySqlContractsTests.SomeProposal()], Some.LocalNoon, CancellationToken.None);
        var before = await database.ScalarAsync<string>(Dump);

        (await store.UpsertAsync(fence, [MySqlContractsTests.SomeProposal()], Some.LocalNoon.AddHours(1), CancellationToken.None)).ShouldBe(0);

        (await database.ScalarAsync<string>(Dump)).ShouldBe(before);
    }

    [Fact]
    public async Task Upsert_WhenTheRunIsNoLongerOurs_WritesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new ProposalStore(database.Hub);

        await Should.ThrowAsync<RunFenceLostException>(() => store.UpsertAsync(
            fence with { Owner = "silo-2" }, [MySqlContractsTests.SomeProposal()], Some.LocalNoon, CancellationToken.None));

        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM feegow_proposals")).ShouldBe(0);
    }
}
