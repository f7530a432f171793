using Consultare.Data.Billing;
using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Billing;

public sealed class BillingStoreTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 9);
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly EndOfMarch = new(2026, 3, 31);

    private TestDatabase _database = null!;
    private RunFence _fence;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _fence = await _database.StartRunAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Replace_WhenRepeated_ChangesNoRow()
    {
        BilledLine[] lines = [Line(Day), Line(Day), Line(Day, -20m) with { PaidOn = Day, OriginalPaidOn = Day.AddDays(-30) }];
        (await ReplaceAsync(Day, lines)).ShouldBe(new ReplaceCounts(3, 0, 0));
        var before = await DumpAsync();

        (await ReplaceAsync(Day, [.. lines.Reverse()], at: Some.LocalNoon.AddHours(1))).ShouldBe(new ReplaceCounts(0, 3, 0));

        (await DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Replace_WhenALineIsGone_RemovesItAndItsFigures()
    {
        await ReplaceAsync(Day, [Line(Day), Line(Day, 30m)]);

        (await ReplaceAsync(Day, [Line(Day)])).ShouldBe(new ReplaceCounts(0, 1, 1));

        (await CompareAsync()).ShouldBe(Agreeing(1, 10m));
    }

    [Fact]
    public async Task Replace_WithNothing_EmptiesTheWindow_F21()
    {
        await ReplaceAsync(Day, [Line(Day), Line(Day.AddDays(-1)) with { PaidOn = Day, OriginalPaidOn = Day }]);

        (await ReplaceAsync(Day, [])).Removed.ShouldBe(2);

        (await CompareAsync()).ShouldBe(Agreeing(0, 0m));
        (await _database.ScalarAsync<long>("SELECT COUNT(*) FROM faturamento_resumo_mensal")).ShouldBe(0);
    }

    [Fact]
    public async Task Replace_WhenTheMonthOrTheDayComesFirst_CountsARefundOnce()
    {
        var refund = Line(Day, -20m) with { OriginalPaidOn = March.AddDays(2) };
        BilledLine[] daily = [Line(Day), refund, refund];
        BilledLine[] monthly = [Line(Day), refund with { PaidOn = March.AddDays(2) }, refund with { PaidOn = March.AddDays(2) }];

        await ReplaceAsync(Day, daily);
        await ReplaceAsync(March, EndOfMarch, monthly);
        (await CompareAsync()).ShouldBe(Agreeing(3, -30m));

        await ReplaceAsync(Day, daily);
        (await CompareAsync()).ShouldBe(Agreeing(3, -30m));
        (await _database.ScalarAsync<long>("SELECT COUNT(*) FROM faturamento_analitico WHERE data_do_pagamento = '2026-03-09'")).ShouldBe(3);
        (await _database.ScalarAsync<long>("SELECT COUNT(*) FROM faturamento_resumo_diario WHERE data_ref = '2026-03-03'")).ShouldBe(0);
    }

    [Fact]
    public async Task Replace_WhenARefundComesFromAnotherMonth_RebuildsBothMonths()
    {
        var february = new DateOnly(2026, 2, 20);
        var refund = Line(february, -20m);
        await ReplaceAsync(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), [Line(february), refund]);

        await ReplaceAsync(Day, [Line(Day), refund with { PaidOn = Day }]);

        (await CompareAsync(february)).ShouldBe(Agreeing(1, 10m));
        (await CompareAsync()).ShouldBe(Agreeing(2, -10m));
    }

    [Fact]
    public async Task Replace_WithoutTheAccountUser_KeepsStoredOnesOneByOne_S37()
    {
        await ReplaceAsync(Day, [Line(Day) with { AccountUser = "Ana" }, Line(Day) with { AccountUser = "Bia" }, Line(Day, 30m) with { AccountUser = "Célia" }]);

        var counts = await ReplaceAsync(Day, [Line(Day), Line(Day), Line(Day, 40m)], knowsAccountUser: false);

        counts.ShouldBe(new ReplaceCounts(1, 2, 1));
        (await _database.ScalarAsync<string>("SELECT group_concat(coalesce(usuario_da_conta, '-') || total_pago, ' ') FROM (SELECT * FROM faturamento_analitico ORDER BY id)"))
            .ShouldBe("Ana1000 Bia1000 -4000");
    }

    [Fact]
    public async Task Replace_WhenSummariesHadBeenDamaged_RepairsThem()
    {
        await ReplaceAsync(Day, [Line(Day)]);
        await _database.ExecuteAsync("UPDATE faturamento_resumo_mensal SET total_pago = total_pago + 1");

        await ReplaceAsync(Day, [Line(Day)]);

        (await CompareAsync()).ShouldBe(Agreeing(1, 10m));
    }

    [Fact]
    public async Task Replace_OfOneDay_LeavesTheOtherDaysOfItsMonthWhole_F8()
    {
        await ReplaceAsync(March, EndOfMarch, [Line(Day), Line(March), Line(EndOfMarch)]);

        await ReplaceAsync(Day, [Line(Day, 15m)]);

        (await CompareAsync()).ShouldBe(Agreeing(3, 35m));
    }

    [Fact]
    public async Task Replace_AfterTheRunLostItsLease_WritesNothing()
    {
        await Should.ThrowAsync<RunFenceLostException>(() => new BillingStore(_database.Hub).ReplaceAsync(
            _fence with { Owner = "another" }, Day, Day, [Line(Day)], true, Some.LocalNoon, CancellationToken.None));

        (await CompareAsync()).ShouldBe(Agreeing(0, 0m));
    }

    [Fact]
    public async Task Replace_OfALineOutsideTheWindow_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(() => ReplaceAsync(Day, [Line(Day.AddDays(1))]));

    [Fact]
    public void Change_OfAnyTwoReadings_LeavesExactlyTheSecond()
    {
        var lines = Gen.Choose(0, 4).Select(kind => Line(Day, 10m * (kind - 1))).ListOf();
        var two = lines.SelectMany(_ => lines, (one, other) => (One: one, Other: other));
        Prop.ForAll(two.ToArbitrary(), pair =>
        {
            var stored = LineFingerprint.Of([.. pair.One]).Select((line, at) => line with { Id = at + 1 }).ToList();
            var change = WindowChange.Of(LineFingerprint.Of([.. pair.Other]), stored, [], knowsAccountUser: true);
            var after = stored.Except(change.Deletes).Concat(change.Inserts).Select(line => line.Line.Paid).Order();
            return after.SequenceEqual(pair.Other.Select(line => line.Paid).Order())
                && change.Unchanged + change.Inserts.Count == pair.Other.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Checkpoints_WhenMarkedTwice_HoldTheMonthOnce()
    {
        var checkpoints = new BillingCheckpoints(_database.Hub);
        await checkpoints.MarkAsync(_fence, 2026, 2, Some.LocalNoon, CancellationToken.None);
        await checkpoints.MarkAsync(_fence, 2026, 2, Some.LocalNoon.AddDays(1), CancellationToken.None);

        (await checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 2)]);
    }

    internal static BilledLine Line(DateOnly day, decimal paid = 10m) => new()
    {
        PaidOn = day,
        OriginalPaidOn = day,
        ReferenceOn = day.AddDays(-1),
        PaymentForm = "PIX",
        Kind = "Particular",
        Discount = 0m,
        Paid = paid,
        Patient = "Paciente Exemplo",
        Procedure = "Consulta",
        Group = "Consultas",
        Unit = "OURO VERDE",
        Record = 41001,
    };

    private static BillingComparison Agreeing(long count, decimal sum)
    {
        var totals = new BillingTotals(count, sum);
        return new BillingComparison(totals, totals, totals);
    }

    private Task<BillingComparison> CompareAsync(DateOnly? day = null) =>
        new BillingQueries(_database.Hub).CompareAsync(day ?? Day, day ?? Day, CancellationToken.None);

    private Task<ReplaceCounts> ReplaceAsync(
        DateOnly day, BilledLine[] lines, bool knowsAccountUser = true, DateTime? at = null) =>
        ReplaceAsync(day, day, lines, knowsAccountUser, at);

    private Task<ReplaceCounts> ReplaceAsync(
        DateOnly from, DateOnly to, BilledLine[] lines, bool knowsAccountUser = true, DateTime? at = null) =>
        new BillingStore(_database.Hub).ReplaceAsync(
            _fence, from, to, lines, knowsAccountUser, at ?? Some.LocalNoon, CancellationToken.None);

    private async Task<string> DumpAsync() => await _database.ScalarAsync<string>("""
        SELECT group_concat(one, ';') FROM (
          SELECT id || fingerprint || data_do_pagamento || total_pago || updated_at AS one FROM faturamento_analitico
          UNION ALL SELECT data_ref || unidade || total_pago || qtd || updated_at FROM faturamento_resumo_diario
          UNION ALL SELECT month_ref || unidade || total_pago || qtd || updated_at FROM faturamento_resumo_mensal)
        """);
}
