using Consultare.Data.Billing;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;
using RunKind = Consultare.Data.Runs.RunKind;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Tests.Billing;

/// <summary>A failed day or month is asked for again by itself, and a period is compared before it is read again.</summary>
public sealed class BillingReplayTests : IAsyncLifetime
{
    private static readonly DateOnly Today = BillingScene.Today;
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly EndOfFebruary = new(2026, 2, 28);

    private BillingScene _scene = null!;

    private HubCluster Hub => _scene.Hub;

    public async Task InitializeAsync() => _scene = await BillingScene.StartAsync();

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task Replay_OfAFailedDay_ReadsThatDayOnlyAndMakesTheServiceGreen()
    {
        var failed = await WithFaultUntilAsync("10/03/2026", async () => (await Hub.Status.RequestRefreshAsync("Ana")).RunId);
        var page = (await Hub.PagesAsync(failed.RunId)).Single(one => one.Outcome == PageOutcome.Failed);

        var run = await Hub.EndOfAsync((await Hub.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Bia")).RunId);

        (failed.Outcome, page.PageKey).ShouldBe((RunOutcome.Error, "2026-03-09"), failed.Details);
        (run.Kind, run.Outcome).ShouldBe((RunKind.Replay, RunOutcome.Completed), run.Details);
        (await Hub.PagesAsync(run.RunId)).ShouldHaveSingleItem().PageKey.ShouldBe("2026-03-09");
        (await _scene.DaysAsync()).ShouldBe((await _scene.ExpectedAsync(Today.AddDays(-1), Today)).Days);
        (await Hub.Status.GetSnapshotAsync()).State.ShouldBe(ServiceState.Completed);
    }

    [Fact]
    public async Task Replay_OfAFailedMonth_StoresItAndItsCheckpoint()
    {
        var period = new BackfillPeriod(new DateOnly(2026, 1, 1), EndOfFebruary, IgnoreCheckpoint: false, TimeSpan.Zero);
        var failed = await WithFaultUntilAsync("01/02/2026", async () => (await Hub.Status.RequestBackfillAsync(period, "Ana")).RunId);
        var page = (await Hub.PagesAsync(failed.RunId)).Single(one => one.Outcome == PageOutcome.Failed);

        var run = await Hub.EndOfAsync((await Hub.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Bia")).RunId);

        (failed.Outcome, page.PageKey, run.Outcome).ShouldBe((RunOutcome.Warning, "2026-01", RunOutcome.Completed), run.Details);
        var january = new DateOnly(2026, 1, 1);
        (await _scene.MonthAsync(january)).ShouldBe((await _scene.ExpectedAsync(january, january)).Months.ShouldHaveSingleItem());
        (await new BillingCheckpoints(Hub.Database).ListAsync(CancellationToken.None)).ShouldBe([(2026, 1), (2026, 2)]);
    }

    [Fact]
    public async Task Preview_OfAMonthThatChanged_TellsEachKindAndWritesNothing()
    {
        var read = await Hub.BackfillAsync(February, EndOfFebruary);
        await Hub.ChangeAsync("DELETE FROM faturamento_analitico WHERE id = (SELECT MIN(id) FROM faturamento_analitico)");
        await Hub.ChangeAsync("UPDATE faturamento_analitico SET usuario_da_conta = 'Alguém' WHERE id = (SELECT MIN(id) FROM faturamento_analitico)");
        await Hub.ChangeAsync("""
            INSERT INTO faturamento_analitico (fingerprint, data_do_pagamento, data_do_pagamento_original, total_pago, procedimento, grupo, unidade, updated_at)
            VALUES ('0123456789abcdef0123456789abcdef', '2026-02-20', '2026-02-20', 12345, 'Consulta', 'Consultas', 'OURO VERDE', '2026-02-20 10:00:00')
            """);
        var before = await _scene.DumpAsync();

        var (run, result) = await Hub.PreviewAsync(February, EndOfFebruary);

        (run.Kind, run.Outcome).ShouldBe((RunKind.Preview, RunOutcome.Completed), run.Details);
        result.ShouldNotBeNull();
        (result.Added, result.Changed, result.Removed, result.Unchanged).ShouldBe((1, 1, 1, read.RowsWritten - 2));
        result.Samples.Single(sample => sample.Kind == "removed").Id.ShouldBe("20/02/2026 · R$ 123,45 · OURO VERDE");
        result.Samples.Single(sample => sample.Kind == "changed").ShouldSatisfyAllConditions(
            sample => sample.Field.ShouldBe("usuário da conta"), sample => sample.Before.ShouldBeNull());
        (await _scene.DumpAsync()).ShouldBe(before);

        var applied = await Hub.BackfillAsync(February, EndOfFebruary, ignoreCheckpoint: true);
        (applied.RowsWritten, applied.RowsRemoved).ShouldBe((2, 1), applied.Details);
        var (_, after) = await Hub.PreviewAsync(February, EndOfFebruary);
        after.ShouldNotBeNull();
        (after.Added, after.Changed, after.Removed, after.Unchanged).ShouldBe((0, 0, 0, read.RowsWritten));
    }

    [Fact]
    public async Task Preview_WhenTheReportIsNotWhole_TellsNoNumbers()
    {
        await _scene.Sandbox.Control.ArmAsync("S36", "failed-always");

        var (run, result) = await Hub.PreviewAsync(February, EndOfFebruary);

        (result, run.Outcome).ShouldBe((null, RunOutcome.Error), run.Details);
        run.Details.ShouldStartWith("A prévia não ficou completa; nada foi gravado.");
    }

    // Every reading is spoiled until the report is asked from the given day on.
    private async Task<RunRecord> WithFaultUntilAsync(string firstDay, Func<Task<Guid>> ask)
    {
        await _scene.Sandbox.Control.ArmAsync("S38", "renamed");
        var held = await _scene.Sandbox.Control.ArmAsync(new FaultRequest
        {
            Type = FaultTypes.Hold,
            Path = "/relatorios/receita",
            Where = new Dictionary<string, string> { ["de"] = firstDay },
        });
        var runId = await ask();
        await _scene.Sandbox.Control.WaitForHitsAsync(held.Id);
        await _scene.Sandbox.Control.ClearFaultsAsync();
        return await Hub.EndOfAsync(runId);
    }
}
