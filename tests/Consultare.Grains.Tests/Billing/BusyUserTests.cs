using Consultare.Data.Billing;
using Consultare.Data.Runs;
using Consultare.Grains.Credentials;
using Consultare.Integrations.Feegow.Billing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Billing;

/// <summary>The user is another job's: nothing is wrong, nothing was read, and the next run has its turn.</summary>
public sealed class BusyUserTests : IAsyncLifetime
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly string Said = FeegowGateFailures.Busy().Message;

    private BillingScene _scene = null!;

    public async Task InitializeAsync() =>
        _scene = await BillingScene.StartAsync((services, _) => services.AddSingleton<IRevenueReport, BusyReport>());

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task Refresh_WhileTheUserIsBusy_IsAWarningThatSaysSo()
    {
        var run = await _scene.Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith(Said);
        (await _scene.DumpAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backfill_WhileTheUserIsBusy_WarnsNamingTheMonthAndMakesNoCheckpoint()
    {
        var run = await _scene.Hub.BackfillAsync(January, January.AddDays(30));

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith($"2026-01: {Said}");
        (await new BillingCheckpoints(_scene.Hub.Database).ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }
}
