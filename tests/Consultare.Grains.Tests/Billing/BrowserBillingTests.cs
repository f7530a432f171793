using Consultare.Data.Runs;
using Consultare.Grains.Tests.Auth;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Revenue;

namespace Consultare.Grains.Tests.Billing;

/// <summary>Run 8 of sandbox 7 and S34–S41 in a real Chromium; every test leaves the tables as the regular run does.</summary>
[Collection(OneChromium.Name)]
public sealed class BrowserBillingTests(BrowserScene browser) : IClassFixture<BrowserScene>, IAsyncLifetime
{
    private static readonly DateOnly Today = BillingScene.Today;
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly EndOfFebruary = new(2026, 2, 28);

    private BillingScene Scene => browser.Scene;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Scene.Sandbox.Control.PlayAsync("happy");
        await Scene.Hub.RefreshAsync();
    }

    [Fact]
    public async Task Refresh_AndTheWholePreviousMonth_AgreeWithTheSandbox_InBothOrders()
    {
        const string OfMarch = "SELECT COUNT(*) FROM faturamento_analitico WHERE data_do_pagamento >= '2026-03-01'";
        var before = await Scene.TextsAsync(OfMarch);
        (await Scene.DaysAsync()).Where(day => day.Period is "2026-03-09" or "2026-03-10")
            .ShouldBe((await Scene.ExpectedAsync(Today.AddDays(-1), Today)).Days);

        var backfill = await Scene.Hub.BackfillAsync(February, EndOfFebruary, ignoreCheckpoint: true);
        backfill.Outcome.ShouldBe(RunOutcome.Completed, backfill.Details);
        await ShouldBeAsExpectedAsync();

        var again = await Scene.Hub.RefreshAsync();
        (again.Outcome, again.RowsWritten).ShouldBe((RunOutcome.Completed, 0), again.Details);
        await ShouldBeAsExpectedAsync();
        (await Scene.TextsAsync(OfMarch)).ShouldBe(before);
        (await Scene.TextsAsync("SELECT COUNT(*) FROM faturamento_analitico WHERE unidade = 'CONSULTARE FRANCHISING'")).ShouldBe(["0"]);
        (await Scene.TextsAsync("SELECT MAX(total_pago) FROM faturamento_analitico")).ShouldBe(["99999999"]);
        (await Scene.TextsAsync("SELECT COUNT(*) FROM faturamento_analitico WHERE usuario_da_conta IS NULL")).ShouldBe(["0"]);
    }

    [Theory]
    [InlineData("S34", "login-once")]
    [InlineData("S34", "block")]
    [InlineData("S36", "slow")]
    [InlineData("S36", "failed-once")]
    [InlineData("S38", "unaccented")]
    [InlineData("S38", "reordered")]
    [InlineData("S40", "overlap-once")]
    [InlineData("S41", "none-ticked")]
    public async Task Fault_ThatCanBeOvercome_EndsWellAndChangesNothing(string fault, string variant)
    {
        var before = await Scene.DumpAsync();
        await Scene.Sandbox.Control.ArmAsync(fault, variant);

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await Scene.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Details_WithoutAMove_NameNoHost()
    {
        (await Scene.Hub.RefreshAsync()).Details.ShouldNotContain("feegow.localhost");
    }

    [Theory]
    [InlineData("S34", "login-always")]
    [InlineData("S36", "failed-always")]
    [InlineData("S38", "renamed")]
    [InlineData("S39", "ignored")]
    [InlineData("S40", "overlap-always")]
    public async Task Fault_ThatCannot_IsAnErrorBeforeAnyChange_WithAPicture(string fault, string variant)
    {
        var before = await Scene.DumpAsync();
        var pictures = browser.Pictures.Count;
        await Scene.Sandbox.Control.ArmAsync(fault, variant);

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        (await Scene.DumpAsync()).ShouldBe(before);
        browser.Pictures.Count.ShouldBeGreaterThan(pictures);
    }

    [Fact]
    public async Task Picture_OfAFailingReport_IsKeptInTheDataFolder_WithoutPatients_AndOldOnesGo()
    {
        var old = Path.Combine(browser.PictureFolder, "faturamento-20260223-120000000-20260222-20260223.png");
        var recent = Path.Combine(browser.PictureFolder, "faturamento-20260226-120000000-20260225-20260226.png");
        await File.WriteAllBytesAsync(old, []);
        await File.WriteAllBytesAsync(recent, []);
        var before = browser.Pictures;
        var patients = await Scene.TextsAsync("SELECT DISTINCT paciente FROM faturamento_analitico WHERE paciente <> ''");
        patients.Count.ShouldBeGreaterThan(5);
        await Scene.Sandbox.Control.ArmAsync("S38", "renamed");

        await Scene.Hub.RefreshAsync();

        var taken = browser.Pictures.Except(before).ToList();
        taken.ShouldNotBeEmpty();
        taken.ShouldAllBe(picture => IsPng(picture));
        (File.Exists(old), File.Exists(recent)).ShouldBe((false, true));
        var shown = browser.Watched.LastShown;
        shown.ShouldContain("•••", customMessage: "the rows are there, blanked");
        patients.ShouldAllBe(patient => !shown.Contains(patient, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Picture_OfAFailingLogin_ShowsNeitherUserNorPassword()
    {
        var before = browser.Pictures;
        await Scene.Sandbox.Control.ArmAsync("S20");

        await Scene.Hub.RefreshAsync();

        browser.Pictures.Except(before).ShouldNotBeEmpty();
        var shown = browser.Watched.LastShown;
        shown.ShouldContain("inválidos", customMessage: "it is the login page");
        shown.ShouldNotContain(FeegowUsers.Report);
        shown.ShouldNotContain(FeegowUsers.Password);
    }

    [Theory]
    [InlineData("no-picker")]
    [InlineData("without-162")]
    public async Task Picker_WhenItFails_StoresLinesAndKeepsAccountUsers_S37(string variant)
    {
        var before = await Scene.DumpAsync();
        await Scene.Sandbox.Control.ArmAsync("S37", variant);

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldContain("Usuário da conta");
        (await Scene.DumpAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("row", RunOutcome.Completed)]
    [InlineData("message", RunOutcome.Completed)]
    [InlineData("nothing", RunOutcome.Completed)]
    [InlineData("load-fails", RunOutcome.Warning)]
    public async Task Empty_IsAcceptedOnlyWithProof_S35(string variant, RunOutcome outcome)
    {
        var before = await Scene.DumpAsync();
        await Scene.Sandbox.Control.SwitchAsync("revenue.noLines", "true");
        await Scene.Sandbox.Control.ArmAsync("S35", variant);

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(outcome, run.Details);
        var days = (await Scene.DaysAsync()).Count(day => day.Period is "2026-03-09" or "2026-03-10");
        (outcome == RunOutcome.Warning ? (await Scene.DumpAsync()).SequenceEqual(before) : days == 0).ShouldBeTrue(run.Details);
    }

    [Theory]
    [InlineData("revenue.modal", "absent")]
    [InlineData("revenue.modal", "overlay")]
    [InlineData("revenue.modal", "late")]
    [InlineData("revenue.apply", "false")]
    [InlineData("revenue.footer", "body")]
    [InlineData("revenue.footer", "none")]
    [InlineData("revenue.pathWeb", "v8.1")]
    public async Task Look_OfThePage_DoesNotMatter(string name, string value)
    {
        var before = await Scene.DumpAsync();
        await Scene.Sandbox.Control.SwitchAsync(name, value);

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await Scene.DumpAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("revenue.endless", "true", "linhas sem terminar")]
    [InlineData("revenue.paddingMegabytes", "50", "maior que o limite aceito de 20000000 caracteres")]
    public async Task Page_WithoutEnd_IsStoppedByABound(string name, string value, string said)
    {
        var before = await Scene.DumpAsync();
        await Scene.Sandbox.Control.SwitchAsync(name, value);

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldContain(said);
        (await Scene.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_OfTwoWindows_SignsInOnce()
    {
        var before = (await browser.LoginsAsync()).Count(login => login == "in");

        await Scene.Hub.RefreshAsync();

        (await browser.LoginsAsync()).Count(login => login == "in").ShouldBe(before + 1);
    }

    [Fact]
    public async Task Login_ThatMovedToTheNewHost_IsFollowedAndNamed_S26()
    {
        await Scene.Sandbox.Control.ArmAsync("S26", "moved");

        var run = await Scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        run.Details.ShouldContain("levado de web.feegow.localhost para webnew.feegow.localhost");
        Scene.Hub.Log.Lines.ShouldContain(line => line.Contains("webnew.feegow.localhost", StringComparison.Ordinal));
        (await Scene.Hub.PagesAsync(run.RunId)).ShouldAllBe(page => page.Message.Contains("webnew.feegow.localhost"));
    }

    private static bool IsPng(string path) => File.ReadAllBytes(path).Skip(1).Take(3).SequenceEqual("PNG"u8.ToArray());

    private async Task ShouldBeAsExpectedAsync()
    {
        foreach (var month in new[] { February, new DateOnly(2026, 3, 1) })
        {
            var expected = month == February
                ? (await Scene.ExpectedAsync(month, month)).Months.ShouldHaveSingleItem()
                : await MarchSoFarAsync();
            (await Scene.MonthAsync(month)).ShouldBe(expected);
        }
    }

    // Of March only yesterday and today have been read.
    private async Task<RevenueCount> MarchSoFarAsync()
    {
        var days = (await Scene.ExpectedAsync(Today.AddDays(-1), Today)).Days;
        return new RevenueCount("2026-03", days.Sum(day => day.Count), days.Sum(day => day.Cents));
    }
}
