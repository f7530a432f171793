using Consultare.Data.Billing;
using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Revenue;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Tests.Billing;

/// <summary>Run 8 of sandbox 7 without a browser: rules of storing, in every order.</summary>
public sealed class BillingRunTests : IAsyncLifetime
{
    private static readonly DateOnly Today = BillingScene.Today;
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly EndOfFebruary = new(2026, 2, 28);

    private BillingScene _scene = null!;

    public async Task InitializeAsync() => _scene = await BillingScene.StartAsync();

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task Refresh_Always_StoresYesterdayAndTodayAsTwoWindows_F21()
    {
        var run = await _scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await _scene.Hub.PagesAsync(run.RunId)).Select(page => page.PageKey).ShouldBe(["2026-03-09", "2026-03-10"]);
        (await _scene.DaysAsync()).ShouldBe((await _scene.ExpectedAsync(Today.AddDays(-1), Today)).Days);
        (await _scene.MonthAsync(March)).Count.ShouldBe((int)run.RowsWritten);
    }

    [Fact]
    public async Task Refresh_WhenRepeated_ChangesNoRow()
    {
        await _scene.Hub.RefreshAsync();
        var before = await _scene.DumpAsync();

        var run = await _scene.Hub.RefreshAsync();

        (run.Outcome, run.RowsWritten, run.RowsRemoved).ShouldBe((RunOutcome.Completed, 0, 0), run.Details);
        (await _scene.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_WhenALineIsAdded_WritesJustThat()
    {
        await _scene.Hub.RefreshAsync();
        await AddAsync(Today, 12_345);

        var run = await _scene.Hub.RefreshAsync();

        (run.RowsWritten, run.RowsRemoved).ShouldBe((1, 0));
        (await _scene.DaysAsync()).ShouldBe((await _scene.ExpectedAsync(Today.AddDays(-1), Today)).Days);
    }

    [Fact]
    public async Task Backfill_OfAWholeMonth_StoresItAndItsCheckpoint_F8()
    {
        var run = await _scene.Hub.BackfillAsync(February.AddDays(9), EndOfFebruary);

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await _scene.MonthAsync(February)).ShouldBe(await ExpectedMonthAsync(February));
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 2)]);
    }

    [Fact]
    public async Task Backfill_OfAMonthThatIsNotOver_MakesNoCheckpoint()
    {
        await _scene.Hub.BackfillAsync(March, Today.AddDays(-1));

        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Daily_BeforeOrAfterTheBackfill_GivesTheSameMonths_AndNoRefundTwice()
    {
        await _scene.Hub.RefreshAsync();
        await _scene.Hub.BackfillAsync(February, Today);
        await ShouldBeAsExpectedAsync();

        await _scene.Hub.RefreshAsync();
        await ShouldBeAsExpectedAsync();

        await _scene.Hub.BackfillAsync(February, Today, ignoreCheckpoint: true);
        await ShouldBeAsExpectedAsync();
    }

    [Theory]
    [InlineData("S36", "failed-always")]
    [InlineData("S38", "renamed")]
    [InlineData("S39", "ignored")]
    [InlineData("S40", "overlap-always")]
    public async Task Backfill_WhenAMonthFails_WarnsNamingIt(string fault, string variant)
    {
        await _scene.Sandbox.Control.ArmAsync(fault, variant);
        var ofFebruary = await _scene.Sandbox.Control.ArmAsync(new FaultRequest
        {
            Type = FaultTypes.Hold,
            Path = "/relatorios/receita",
            Where = new Dictionary<string, string> { ["de"] = "01/02/2026" },
        });
        var receipt = await _scene.Hub.Status.RequestBackfillAsync(new BackfillPeriod(January, EndOfFebruary, false, TimeSpan.Zero), "Ana");
        await _scene.Sandbox.Control.WaitForHitsAsync(ofFebruary.Id);
        await _scene.Sandbox.Control.ClearFaultsAsync();

        var run = await _scene.Hub.EndOfAsync(receipt.RunId);

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith("2026-01: ");
        (await _scene.Hub.PagesAsync(run.RunId)).Select(page => (page.PageKey, page.Outcome))
            .ShouldBe([("2026-01", PageOutcome.Failed), ("2026-02", PageOutcome.Ok)]);
        (await _scene.MonthAsync(February)).ShouldBe(await ExpectedMonthAsync(February));
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 2)]);

        var again = await _scene.Hub.BackfillAsync(January, EndOfFebruary);
        (again.Outcome, again.PagesTotal).ShouldBe((RunOutcome.Completed, 1), again.Details);
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 1), (2026, 2)]);
    }

    [Fact]
    public async Task Backfill_WhenAMonthIsDoubtful_WarnsNamingItAndMakesNoCheckpoint()
    {
        await _scene.Sandbox.Control.SwitchAsync("revenue.noLines", "true");
        await _scene.Sandbox.Control.ArmAsync("S35", "load-fails");

        var run = await _scene.Hub.BackfillAsync(January, January.AddDays(30));

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith("2026-01: O relatório veio vazio");
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backfill_WhenAMonthReadBeforeFailsNow_LosesItsCheckpointAndKeepsItsLines()
    {
        await _scene.Hub.BackfillAsync(February, EndOfFebruary);
        var before = await _scene.DumpAsync();
        await _scene.Sandbox.Control.ArmAsync("S38", "renamed");

        await _scene.Hub.BackfillAsync(February, EndOfFebruary, ignoreCheckpoint: true);
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBeEmpty();
        (await _scene.DumpAsync()).ShouldBe(before);

        await _scene.Sandbox.Control.ClearFaultsAsync();
        (await _scene.Hub.BackfillAsync(February, EndOfFebruary)).PagesTotal.ShouldBe(1);
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2026, 2)]);
    }

    [Fact]
    public async Task Backfill_WhenNoMonthSucceeds_IsAnError()
    {
        await _scene.Sandbox.Control.ArmAsync("S36", "failed-always");

        var run = await _scene.Hub.BackfillAsync(January, EndOfFebruary);

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldStartWith("2026-01, 2026-02: ");
        (await Checkpoints.ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    private BillingCheckpoints Checkpoints => new(_scene.Hub.Database);

    private async Task ShouldBeAsExpectedAsync()
    {
        (await _scene.MonthAsync(February)).ShouldBe(await ExpectedMonthAsync(February));
        (await _scene.MonthAsync(March)).ShouldBe(await ExpectedMonthAsync(March));
    }

    private async Task<RevenueCount> ExpectedMonthAsync(DateOnly month) => (await _scene.ExpectedAsync(month, month)).Months.ShouldHaveSingleItem();

    private async Task AddAsync(DateOnly day, int cents)
    {
        using var happened = await _scene.Sandbox.Control.Http.PostAsync(
            new Uri("events", UriKind.Relative),
            new StringContent($$"""{"type":"revenue-add","date":"{{day:yyyy-MM-dd}}","valueCents":{{cents}}}"""));
        happened.EnsureSuccessStatusCode();
    }
}
