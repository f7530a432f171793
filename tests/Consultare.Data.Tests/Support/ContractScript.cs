using Consultare.Data.Contracts;
using Consultare.Data.Runs;
using Shouldly;

namespace Consultare.Data.Tests.Support;

/// <summary>Stages and swaps contracts step by step, the same on every database.</summary>
internal static class ContractScript
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    public static async Task RunAsync(HubDatabase hub, RunFence fence)
    {
        var store = new ContractStore(hub);
        await store.StageAsync(fence, [Contract("1"), Contract("2"), Contract("3")], [], CancellationToken.None);
        (await store.CountAsync(CancellationToken.None)).ShouldBe(0);
        (await SwapAsync(store, fence)).ShouldBe(new SwapCounts(3, 0));

        // The same again changes nothing; a contract without a day keeps the stored one.
        await store.StageAsync(
            fence, [Contract("1"), Contract("2"), Contract("3") with { CreatedOn = null }], [], CancellationToken.None);
        (await SwapAsync(store, fence)).ShouldBe(new SwapCounts(0, 0));

        // Of one key the later place stays; 2 is unreadable and kept; 3 has gone; 4 is new, its days the present one.
        await store.StageAsync(fence, [Contract("1", place: 9) with { PlanName = "Novo" }], ["2", "1"], CancellationToken.None);
        await store.StageAsync(
            fence, [Contract("1", place: 5), Contract("4") with { CreatedOn = null, StartsOn = null }], [], CancellationToken.None);
        (await SwapAsync(store, fence)).ShouldBe(new SwapCounts(2, 1));
        (await store.CountAsync(CancellationToken.None)).ShouldBe(3);

        // What was cleared is forgotten: a swap of nothing empties the table.
        await store.StageAsync(fence, [Contract("8")], [], CancellationToken.None);
        await store.ClearAsync(fence, CancellationToken.None);
        (await SwapAsync(store, fence)).ShouldBe(new SwapCounts(0, 3));
    }

    public static StagedContract Contract(string key, int place = 1) => new(
        key, place, "9001", Today.AddDays(-5), Today, "Titular Exemplo", "Plano Família", "Aprovado", "Adimplente", 49.90m, 30m);

    private static Task<SwapCounts> SwapAsync(ContractStore store, RunFence fence) =>
        store.SwapAsync(fence, Today, Some.LocalNoon, CancellationToken.None);
}
