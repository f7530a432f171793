using Consultare.Data.Runs;

namespace Consultare.Grains.Tests.Billing;

/// <summary>S35–S40 of sandbox 6 on the rules of judging and storing; the page's own faults meet a real browser elsewhere.</summary>
public sealed class BillingFaultTests : IAsyncLifetime
{
    private BillingScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await BillingScene.StartAsync();
        await _scene.Hub.RefreshAsync();
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Theory]
    [InlineData("S35", "row", RunOutcome.Completed, true)]
    [InlineData("S35", "message", RunOutcome.Completed, true)]
    [InlineData("S35", "nothing", RunOutcome.Completed, true)]
    [InlineData("S35", "load-fails", RunOutcome.Warning, false)]
    public async Task Empty_IsAcceptedOnlyWithProof(string fault, string variant, RunOutcome outcome, bool isEmptied)
    {
        var before = await _scene.DumpAsync();
        await _scene.Sandbox.Control.SwitchAsync("revenue.noLines", "true");
        await _scene.Sandbox.Control.ArmAsync(fault, variant);

        var run = await _scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(outcome, run.Details);
        var after = await _scene.DumpAsync();
        (isEmptied ? after.Count == 0 : after.SequenceEqual(before)).ShouldBeTrue(run.Details);
    }

    [Theory]
    [InlineData("S36", "failed-always")]
    [InlineData("S38", "renamed")]
    [InlineData("S39", "ignored")]
    [InlineData("S40", "overlap-always")]
    public async Task Fault_ThatSpoilsTheReading_IsAnErrorBeforeAnyChange(string fault, string variant)
    {
        var before = await _scene.DumpAsync();
        await _scene.Sandbox.Control.ArmAsync(fault, variant);

        var run = await _scene.Hub.RefreshAsync();
        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        (await _scene.DumpAsync()).ShouldBe(before);

        await _scene.Sandbox.Control.ClearFaultsAsync();
        (await _scene.Hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Layout_ThatChangedHarmlessly_IsRemarkedOnOnce_AndIsNoWarning()
    {
        const string Remark = "O desenho da página do relatório mudou";
        await _scene.Sandbox.Control.ArmAsync("S38", "unaccented");
        (await _scene.Hub.RefreshAsync()).Details.ShouldNotContain(Remark, customMessage: "accents are not compared");
        await _scene.Sandbox.Control.ClearFaultsAsync();
        await _scene.Sandbox.Control.ArmAsync("S38", "reordered");

        var changed = await _scene.Hub.RefreshAsync();
        var next = await _scene.Hub.RefreshAsync();

        changed.Outcome.ShouldBe(RunOutcome.Completed, changed.Details);
        changed.Details.Split(Remark).Length.ShouldBe(2, changed.Details);
        next.Details.ShouldNotContain(Remark);
    }

    [Theory]
    [InlineData("S36", "failed-once")]
    [InlineData("S38", "unaccented")]
    [InlineData("S38", "reordered")]
    [InlineData("S40", "overlap-once")]
    public async Task Fault_ThatCanBeReadThrough_ChangesNothing(string fault, string variant)
    {
        var before = await _scene.DumpAsync();
        await _scene.Sandbox.Control.ArmAsync(fault, variant);

        var run = await _scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await _scene.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task LinesOfOtherDays_AreLeftOut_AndCountedInDetails_S39()
    {
        var before = await _scene.DumpAsync();
        await _scene.Sandbox.Control.ArmAsync("S39", "spill");

        var run = await _scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        run.Details.ShouldContain("3 linhas fora do período");
        (await _scene.DumpAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("revenue.money", "currency")]
    [InlineData("revenue.money", "nbsp")]
    [InlineData("revenue.money", "unicodeMinus")]
    [InlineData("revenue.money", "parentheses")]
    [InlineData("revenue.footer", "none")]
    [InlineData("revenue.extraColumns", "true")]
    [InlineData("revenue.pageSize", "7")]
    public async Task Look_OfTheReport_DoesNotMatter(string name, string value)
    {
        var before = await _scene.DumpAsync();
        await _scene.Sandbox.Control.SwitchAsync(name, value);

        var run = await _scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await _scene.DumpAsync()).ShouldBe(before);
    }
}
