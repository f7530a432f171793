using Consultare.Data.Proposals;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

/// <summary>Proposals and contracts through the real stores on MariaDB.</summary>
[Collection("mysql")]
public sealed class MySqlContractsTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public async Task Upsert_OfProposals_WritesOnlyWhatDiffersAndEveryColumn_F6()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var fence = await MySqlHub.StartRunAsync(hub);
        var store = new ProposalStore(hub);
        var row = SomeProposal();

        (await store.UpsertAsync(fence, [row, row with { ProposalId = 2 }], Some.LocalNoon, CancellationToken.None)).ShouldBe(2);
        (await store.UpsertAsync(fence, [row, row with { ProposalId = 2 }], Some.LocalNoon, CancellationToken.None)).ShouldBe(0);
        var changed = new ProposalRow(1, new DateOnly(2026, 4, 1), "Pendente", "Matriz", "Bia", 0.05m, "[]");
        (await store.UpsertAsync(fence, [changed], Some.LocalNoon, CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Swap_OfAScan_WritesRemovesAndKeepsRejectedKeys_F1()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        await ContractScript.RunAsync(hub, await MySqlHub.StartRunAsync(hub));
    }

    internal static ProposalRow SomeProposal(long id = 1) => new(
        id, new DateOnly(2026, 3, 10), "Executada", "Ouro Verde", "Ana", 350.10m, """[{"nome":"Exame \"A\" çã","valor":350.10}]""");
}
