using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Status;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Alerts;

/// <summary>One alert per cause, its end told with the downtime, all of it in the database.</summary>
public sealed class AlertWatchTests
{
    private static readonly ServiceSnapshot Failed = Sights.Snapshot(ServiceState.Error, "Chave recusada (403).");
    private static readonly ServiceSnapshot Blocked = Sights.Snapshot(ServiceState.Warning, "A sessão caiu.") with { BlockedBy = Sights.Block };
    private static readonly ServiceSnapshot Well = Sights.Snapshot(ServiceState.Completed);

    [Fact]
    public async Task CheckAsync_WhileAFailureLasts_RaisesOneAlert()
    {
        await using var scene = await WatchScene.CreateAsync(Webhook("http://127.0.0.1:1/"));
        await scene.LookAsync(Failed);
        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        await scene.LookAsync(Failed);

        var alert = (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        (alert.Cause, alert.Subject, alert.Since).ShouldBe(("failed", "financeiro", Sights.Noon.AddMinutes(-3)));
        (await scene.Alerts.CountWaitingAsync("webhook", CancellationToken.None)).ShouldBe(1);
        (await scene.Alerts.CountWaitingAsync("email", CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task CheckAsync_AfterARestart_DoesNotTellAgain()
    {
        using var folder = new TempFolder();
        await using (var before = await WatchScene.CreateAsync(Webhook("http://127.0.0.1:1/"), folder))
        {
            await before.LookAsync(Failed);
        }

        await using var after = await WatchScene.CreateAsync(Webhook("http://127.0.0.1:1/"), folder);
        await after.LookAsync(Failed);

        (await after.Alerts.CountWaitingAsync("webhook", CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task CheckAsync_WhileTheNextRunIsUnderWay_KeepsTheAlertOpen()
    {
        await using var scene = await WatchScene.CreateAsync();
        await scene.LookAsync(Failed);
        await scene.LookAsync(Sights.Snapshot(ServiceState.Running));
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).Count.ShouldBe(1);

        await scene.LookAsync(Well);

        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CheckAsync_WhenThreeRunsInARowEndDegraded_TellsIt()
    {
        await using var scene = await WatchScene.CreateAsync();
        var degraded = Sights.Snapshot(ServiceState.Warning, "Uma fatia falhou.");
        await scene.EndRunAsync(RunOutcome.Completed, Sights.Noon.AddMinutes(-40));
        await scene.EndRunAsync(RunOutcome.Warning, Sights.Noon.AddMinutes(-30));
        await scene.EndRunAsync(RunOutcome.Warning, Sights.Noon.AddMinutes(-20));
        await scene.LookAsync(degraded);
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();

        await scene.EndRunAsync(RunOutcome.Warning, Sights.Noon.AddMinutes(-10));
        await scene.LookAsync(degraded);

        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem().Title.ShouldContain("3 vezes seguidas");
    }

    [Fact]
    public async Task CheckAsync_WhenADueRunDoesNotStart_IsLateAfterTheGrace_AndOverWhenItStarts()
    {
        // 11:30 of the clinic was due; the last run was at 11:00, and somebody has watched since noon.
        await using var scene = await WatchScene.CreateAsync();
        await scene.EndRunAsync(RunOutcome.Completed, Sights.Noon.AddHours(-1));
        var watching = scene.Clock.GetUtcNow();
        await LookAsync(scene, watching);
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();

        scene.Clock.Advance(TimeSpan.FromMinutes(11));
        await LookAsync(scene, watching);
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem().Cause.ShouldBe("late");

        await scene.EndRunAsync(RunOutcome.Completed, scene.Clock.GetUtcNow());
        await LookAsync(scene, watching);
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CheckAsync_OfOneBlockedServiceAmongMany_RaisesItsAlert_AndEndsItWithoutSeeingTheOthers()
    {
        await using var scene = await WatchScene.CreateAsync();
        await scene.LookAsync(Blocked);
        var open = await scene.Alerts.ListOpenAsync(CancellationToken.None);
        await scene.LookAsync(Well);

        open.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            alert => alert.Cause.ShouldBe("blocked"), alert => alert.Subject.ShouldBe("feegow/web"));
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CheckAsync_WhileAServiceThatDoesNotAnswerWaitsForTheCredential_KeepsTheAlert()
    {
        await using var scene = await WatchScene.CreateAsync();
        var blocks = scene.Get<ServiceBlockStore>();
        await blocks.SetAsync(new ServiceBlockRow("faturamento", "feegow/web", Sights.Noon), CancellationToken.None);
        await scene.LookAsync(Blocked);
        await scene.LookAsync(Well);
        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem().Cause.ShouldBe("blocked");

        await blocks.ClearAsync("faturamento", CancellationToken.None);
        await scene.LookAsync(Well);

        (await scene.Alerts.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    private static Task LookAsync(WatchScene scene, DateTimeOffset watching) =>
        scene.Get<Consultare.Grains.Alerts.AlertWatch>().CheckAsync([Well], watching, CancellationToken.None);

    private static Dictionary<string, string?> Webhook(string address) => new() { ["ALERT_WEBHOOK_URL"] = address };
}
