using Consultare.Data.Billing;
using Consultare.Data.Tests.Billing;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

[Collection("mysql")]
public sealed class MySqlBillingTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    private static readonly DateOnly Day = new(2026, 3, 9);

    [Fact]
    public async Task Replace_WhenRepeatedMovedAndEmptied_KeepsTheThreeTablesEqual()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var fence = await MySqlHub.StartRunAsync(hub);
        var store = new BillingStore(hub);
        var refund = BillingStoreTests.Line(Day, -20.05m) with { OriginalPaidOn = new DateOnly(2026, 2, 20), Surcharge = 1.5m, AccountUser = "Célia" };
        BilledLine[] daily = [BillingStoreTests.Line(Day), refund, refund, BillingStoreTests.Line(Day) with { Patient = "d'Ávila 😀", RemovedOn = Day, Record = null }];

        (await ReplaceAsync(Day, Day, daily)).ShouldBe(new ReplaceCounts(4, 0, 0));
        (await ReplaceAsync(Day, Day, daily)).ShouldBe(new ReplaceCounts(0, 4, 0));
        var moved = refund with { PaidOn = new DateOnly(2026, 2, 20) };
        (await ReplaceAsync(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), [moved, moved])).ShouldBe(new ReplaceCounts(2, 0, 0));
        var march = await new BillingQueries(hub).CompareAsync(Day, Day, CancellationToken.None);
        var both = await new BillingQueries(hub).CompareAsync(new DateOnly(2026, 2, 1), Day, CancellationToken.None);
        march.ShouldBe(new BillingComparison(new(2, 20m), new(2, 20m), new(2, 20m)));
        both.ShouldBe(new BillingComparison(new(4, -20.10m), new(4, -20.10m), new(4, -20.10m)));
        (await ReplaceAsync(Day, Day, [])).ShouldBe(new ReplaceCounts(0, 0, 2));
        var checkpoints = new BillingCheckpoints(hub);
        await checkpoints.MarkAsync(fence, 2026, 2, Some.LocalNoon, CancellationToken.None);
        await checkpoints.MarkAsync(fence, 2026, 2, Some.LocalNoon, CancellationToken.None);
        (await checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 2)]);

        Task<ReplaceCounts> ReplaceAsync(DateOnly from, DateOnly to, BilledLine[] lines) =>
            store.ReplaceAsync(fence, from, to, lines, true, Some.LocalNoon, CancellationToken.None);
    }
}
