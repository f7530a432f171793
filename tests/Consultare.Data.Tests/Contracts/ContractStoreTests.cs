using Consultare.Data.Contracts;
using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Contracts;

public sealed class ContractStoreTests
{
    [Fact]
    public async Task Swap_OfAScan_WritesRemovesAndKeepsRejectedKeys_F1()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ContractScript.RunAsync(database.Hub, await database.StartRunAsync());
    }

    [Fact]
    public async Task Swap_WhenTheRunIsNoLongerOurs_LeavesTheTableAsItWas()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new ContractStore(database.Hub);
        await store.StageAsync(fence, [ContractScript.Contract("1")], [], CancellationToken.None);
        var other = fence with { Owner = "silo-2" };

        await Should.ThrowAsync<RunFenceLostException>(
            () => store.SwapAsync(other, new DateOnly(2026, 3, 10), Some.LocalNoon, CancellationToken.None));
        await Should.ThrowAsync<RunFenceLostException>(
            () => store.StageAsync(other, [ContractScript.Contract("2")], [], CancellationToken.None));
        await Should.ThrowAsync<RunFenceLostException>(() => store.ClearAsync(other, CancellationToken.None));

        (await store.CountAsync(CancellationToken.None)).ShouldBe(0);
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM feegow_contracts_staging")).ShouldBe(1);
    }

    [Fact]
    public async Task Stage_OfMoreThanABatch_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new ContractStore(database.Hub);
        var rows = Enumerable.Range(0, ContractStore.MaxBatch).Select(number => ContractScript.Contract($"{number}")).ToList();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => store.StageAsync(default, rows, ["x"], CancellationToken.None));
    }

    [Fact]
    public async Task Stage_OfTextsTooLong_CutsThemToTheirColumns()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fence = await database.StartRunAsync();
        var store = new ContractStore(database.Hub);
        var longText = new string('ã', 500);
        await store.StageAsync(
            fence,
            [ContractScript.Contract("1") with { PatientName = longText, StatusContract = longText, ContractId = longText }],
            [],
            CancellationToken.None);

        (await database.ScalarAsync<string>(
            "SELECT length(patient_name) || '|' || length(status_contract) || '|' || length(contract_id) FROM feegow_contracts_staging"))
            .ShouldBe("191|60|64");
    }
}
