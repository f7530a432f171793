using Consultare.Data.Runs;
using Consultare.Data.SelfChecks;
using Consultare.Data.Status;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.SelfChecks;

/// <summary>The nightly comparison (hub-domain 4.8) on a real file.</summary>
public sealed class SelfCheckerTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task RunAsync_WhenSummariesAgree_IsAllGood()
    {
        await using var database = await CreateAsync(
            BillingTables.Line("2026-03-09", "10050"), BillingTables.Line("2026-03-09", "-50"), BillingTables.Line("2026-02-28", "200"),
            BillingTables.Day("2026-03-09", 2, "10000"), BillingTables.Day("2026-02-28", 1, "200"),
            BillingTables.Month("2026-03", 2, "10000"), BillingTables.Month("2026-02", 1, "200"),
            BillingTables.Checkpoint(2026, 2));

        var checks = await RunAsync(database);

        checks.ShouldAllBe(check => check.Ok);
        var daily = checks.Single(check => check.Key == "faturamento.diario");
        (daily.Expected, daily.Found, daily.Detail).ShouldBe(("3 linhas, R$ 102,00", "3 linhas, R$ 102,00", ""));
        checks.ShouldContain(check => check.Key == "faturamento.mensal" && check.Found == "3 linhas, R$ 102,00");
    }

    [Fact]
    public async Task RunAsync_WhenOneDayDiffers_NamesTheDay()
    {
        await using var database = await CreateAsync(
            BillingTables.Line("2026-03-09", "100"), BillingTables.Line("2026-03-08", "300"),
            BillingTables.Day("2026-03-09", 1, "101"), BillingTables.Day("2026-03-08", 1, "300"),
            BillingTables.Month("2026-03", 2, "401"));

        var daily = (await RunAsync(database)).Single(check => check.Key == "faturamento.diario");

        (daily.Ok, daily.Expected, daily.Found, daily.Detail)
            .ShouldBe((false, "2 linhas, R$ 4,00", "2 linhas, R$ 4,01", "Diferem em 2026-03-09."));
    }

    [Fact]
    public async Task RunAsync_WhenTwoErrorsCancelOutInTheSum_FindsBothDays()
    {
        await using var database = await CreateAsync(
            BillingTables.Line("2026-03-09", "100"), BillingTables.Line("2026-03-08", "300"),
            BillingTables.Day("2026-03-09", 1, "300"), BillingTables.Day("2026-03-08", 1, "100"),
            BillingTables.Month("2026-03", 2, "400"));

        var daily = (await RunAsync(database)).Single(check => check.Key == "faturamento.diario");

        daily.Ok.ShouldBeFalse();
        daily.Detail.ShouldBe("Diferem em 2026-03-08, 2026-03-09.");
    }

    [Fact]
    public async Task RunAsync_WhenManyDaysDiffer_NamesTheFirstFive()
    {
        var lines = Enumerable.Range(1, 9).Select(day => BillingTables.Line($"2026-03-0{day}", "100")).ToArray();
        await using var database = await CreateAsync(lines);

        (await RunAsync(database)).Single(check => check.Key == "faturamento.diario")
            .Detail.ShouldBe("Diferem em 2026-03-01, 2026-03-02, 2026-03-03, 2026-03-04, 2026-03-05 e outros.");
    }

    [Fact]
    public async Task RunAsync_WhenAMonthDiffers_NamesTheMonth()
    {
        await using var database = await CreateAsync(
            BillingTables.Line("2026-03-09", "100"), BillingTables.Day("2026-03-09", 1, "100"), BillingTables.Month("2026-03", 2, "100"));

        var monthly = (await RunAsync(database)).Single(check => check.Key == "faturamento.mensal");

        (monthly.Ok, monthly.Detail).ShouldBe((false, "Diferem em 2026-03."));
    }

    [Fact]
    public async Task RunAsync_WhenTheMonthUnderWayIsMarkedDone_SaysSo()
    {
        await using var database = await CreateAsync(BillingTables.Checkpoint(2026, 2), BillingTables.Checkpoint(2026, 3));

        var checkpoints = (await RunAsync(database)).Single(check => check.Key == "faturamento.checkpoints");

        (checkpoints.Ok, checkpoints.Expected, checkpoints.Found).ShouldBe((false, "2", "1"));
    }

    [Fact]
    public async Task RunAsync_WhenAMonthOfAppointmentsIsDoneAndEmpty_SaysSo()
    {
        await using var database = await CreateAsync(
            "INSERT INTO feegow_appointments_backfill_checkpoint VALUES (2025, 1, '2025-01-01', '2025-01-31', 9, '2026-03-01 10:00:00')");

        var checkpoints = (await RunAsync(database)).Single(check => check.Key == "agendamentos.checkpoints");

        (checkpoints.Ok, checkpoints.Expected, checkpoints.Found).ShouldBe((false, "1", "0"));
    }

    [Fact]
    public async Task RunAsync_WhenTheBoardContradictsTheLedger_NamesTheService()
    {
        await using var database = await CreateAsync();
        await EndRunAsync(database, RunOutcome.Error);
        var status = new SystemStatusStore(database.Hub);
        await status.UpsertAsync(new ServiceStatusRow("financeiro", "COMPLETED", Some.LocalNoon, "ok"), false, None);

        var board = (await RunAsync(database)).Single(check => check.Key == "painel.situacao");
        (board.Ok, board.Detail).ShouldBe((false, "Diferem: financeiro."));

        await status.UpsertAsync(new ServiceStatusRow("financeiro", "ERROR", Some.LocalNoon, "falhou"), false, None);
        (await RunAsync(database)).Single(check => check.Key == "painel.situacao").Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_WhenARunIsOpenAndNobodyWorksOnIt_SaysSo()
    {
        await using var database = await CreateAsync();
        await database.StartRunAsync();

        (await RunAsync(database)).Single(check => check.Key == "execucoes.abandonadas").Ok.ShouldBeTrue();
        var later = await new SelfChecker(database.Hub).RunAsync(Some.Noon.AddHours(1), Today, None);
        later.Single(check => check.Key == "execucoes.abandonadas").Ok.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-09 19:59:00", "Espera", true)]
    [InlineData("2026-03-08 19:59:00", "Espera", false)]
    [InlineData("2026-03-08 19:59:00", "Finalizado (Saiu)", true)]
    public async Task RunAsync_WhenSomebodyWaitsSinceBeforeTheLastDayOfReading_SaysSo(string seenAt, string status, bool ok)
    {
        await using var database = await CreateAsync(
            $"INSERT INTO espera_medica VALUES ('h1', 'Ouro Verde', 'Ana Sá', '09:00', 5, '{status}', '', '{seenAt}')");
        (await RunAsync(database)).ShouldNotContain(check => check.Key == "espera.antigos");
        await AddRunAsync(database, "monitor_medico", RunKind.Schedule, new(2026, 3, 9, 9, 30, 0, TimeSpan.Zero), pagesDone: 7);

        var check = (await RunAsync(database)).Single(check => check.Key == "espera.antigos");

        (check.Ok, check.Expected, check.Found).ShouldBe((ok, "0", ok ? "0" : "1"));
    }

    [Theory]
    [InlineData("Ouro Verde", "Ouro Verde", "09:00", "09:40", true)]
    [InlineData("Ouro Verde", "Centro Cambuí", "09:00", "09:00", false)]
    public async Task RunAsync_WhenOnePersonWaitsTwice_SaysSo(string unit, string otherUnit, string arrival, string otherArrival, bool ok)
    {
        await using var database = await CreateAsync(
            $"INSERT INTO espera_medica VALUES ('h1', '{unit}', 'Ana Sá', '{arrival}', 5, 'Espera', '', '2026-03-10 10:00:00')",
            $"INSERT INTO espera_medica VALUES ('h2', '{otherUnit}', 'Ana Sá', '{otherArrival}', 5, 'Espera', '', '2026-03-10 10:00:00')",
            "INSERT INTO espera_medica VALUES ('h3', 'Campinas Shopping', 'Ana Sá', '09:00', 5, 'Finalizado (Saiu)', '', '2026-03-10 10:00:00')");

        (await RunAsync(database)).Single(check => check.Key == "espera.repetidos").Ok.ShouldBe(ok);
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-10", false)]
    [InlineData("2026-03-09", "2026-03-10", true)]
    public async Task RunAsync_WhenOneTicketIsOpenInTwoUnits_SaysSo(string day, string otherDay, bool ok)
    {
        await using var database = await CreateAsync(
            $"INSERT INTO recepcao_historico VALUES ('REC_7_2', 7, 2, 'Ouro Verde', 'Ana', '{day} 09:00:00', NULL, 'Aguardando', '{day}', '{day} 09:00:00')",
            $"INSERT INTO recepcao_historico VALUES ('REC_7_3', 7, 3, 'Cambuí', 'Ana', '{otherDay} 09:00:00', NULL, 'Aguardando', '{otherDay}', '{otherDay} 09:00:00')");

        (await RunAsync(database)).Single(check => check.Key == "recepcao.repetidos").Ok.ShouldBe(ok);
    }

    [Fact]
    public async Task RunAsync_WhenTheChatDashboardContradictsItself_SaysWhere()
    {
        await using var database = await CreateAsync(
            "INSERT INTO clinia_appointment_stats VALUES ('2026-03-09', 10, 4, 6, '2026-03-09 20:00:00'), ('2026-03-10', 3, 5, 0, '2026-03-10 12:00:00')");
        var good = await RunAsync(database);
        await database.ExecuteAsync("UPDATE clinia_appointment_stats SET crc_appointments = 7 WHERE date = '2026-03-09'");
        await database.ExecuteAsync("INSERT INTO clinia_group_snapshots VALUES ('g1', 'Central', 3, 10, '2026-03-10 12:00:00')");
        var bad = await RunAsync(database);

        good.Single(check => check.Key == "clinia.agendamentos").Ok.ShouldBeTrue();
        good.ShouldNotContain(check => check.Key == "clinia.geral");
        var days = bad.Single(check => check.Key == "clinia.agendamentos");
        (days.Ok, days.Expected, days.Found, days.Detail).ShouldBe((false, "2", "1", "Diferem em 2026-03-09."));
        bad.Single(check => check.Key == "clinia.geral").Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_WhenRowsAreLostBesideTheRuns_FindsIt_AndIsSilentWhileOneWorks()
    {
        await using var database = await CreateAsync(Proposal(1), Proposal(2));
        var fence = await AddRunAsync(database, "comercial", RunKind.Refresh, Some.Noon, pagesDone: 1, isOpen: true);
        await new RowCountStore(database.Hub).CountAsync(fence, "comercial", None);
        (await RunAsync(database)).ShouldNotContain(check => check.Key == "propostas.linhas");
        await new RunStore(database.Hub).EndAsync(fence, RunOutcome.Completed, "fim", Some.Noon.AddSeconds(2), None);
        (await RunAsync(database)).Single(check => check.Key == "propostas.linhas").Ok.ShouldBeTrue();

        await database.ExecuteAsync("DELETE FROM feegow_proposals WHERE proposal_id = 2");

        var check = (await RunAsync(database)).Single(check => check.Key == "propostas.linhas");
        (check.Ok, check.Expected, check.Found).ShouldBe((false, "2", "1"));
        await AddRunAsync(database, "comercial", RunKind.Refresh, Some.Noon.AddMinutes(1), pagesDone: 1);
        (await RunAsync(database)).ShouldNotContain(check => check.Key == "propostas.linhas");
    }

    [Fact]
    public async Task SelfCheckStore_WhenSaved_GivesTheLatestBack()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new SelfCheckStore(database.Hub);
        (await store.FindLastAsync(None)).ShouldBeNull();
        var bad = new SelfCheckItem("a", "Título com acentuação", false, "1", "2", "Diferem em 2026-03-09.");
        await store.SaveAsync(new SelfCheckRecord(Some.Noon, [bad with { Ok = true }]), None);
        await store.SaveAsync(new SelfCheckRecord(Some.Noon.AddDays(1), [bad]), None);

        var last = (await store.FindLastAsync(None))!;

        (last.RanAt, last.Ok).ShouldBe((Some.Noon.AddDays(1), false));
        last.Checks.ShouldBe([bad]);
        await store.SaveAsync(new SelfCheckRecord(Some.Noon.AddDays(401), []), None);
        (await database.ScalarAsync<long>("SELECT COUNT(*) FROM self_checks")).ShouldBe(2);
    }

    private static async Task<TestDatabase> CreateAsync(params string[] rows)
    {
        var database = await TestDatabase.CreateAsync();
        foreach (var sql in BillingTables.Create.Concat(rows))
        {
            await database.ExecuteAsync(sql);
        }

        return database;
    }

    private static Task<IReadOnlyList<SelfCheckItem>> RunAsync(TestDatabase database) =>
        new SelfChecker(database.Hub).RunAsync(Some.Noon, Today, None);

    private static string Proposal(int id) =>
        "INSERT INTO feegow_proposals (proposal_id, date, total_value, items_json, updated_at) "
        + $"VALUES ({id}, '2026-03-10', 100, '[]', '2026-03-10 12:00:00')";

    private static async Task<RunFence> AddRunAsync(
        TestDatabase database, string service, RunKind kind, DateTimeOffset at, int pagesDone, bool isOpen = false)
    {
        var run = Some.Run(service, kind, at);
        var fence = new RunFence(run.RunId, "silo-1");
        var store = new RunStore(database.Hub);
        await store.InsertAsync(run, None);
        await store.ClaimAsync(run.RunId, fence.Owner, at, at.AddMinutes(1), None);
        await database.ExecuteAsync($"UPDATE service_runs SET pages_done = {pagesDone} WHERE run_id = '{run.RunId}'");
        return isOpen || await store.EndAsync(fence, RunOutcome.Completed, "fim", at.AddSeconds(30), None)
            ? fence
            : throw new InvalidOperationException("The run could not be ended.");
    }

    private static async Task EndRunAsync(TestDatabase database, RunOutcome outcome)
    {
        var fence = await database.StartRunAsync();
        await new RunStore(database.Hub).EndAsync(fence, outcome, "fim", Some.Noon.AddSeconds(2), None);
    }
}
