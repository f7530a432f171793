using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Alerts;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Alerts;

/// <summary>The watcher in a cluster, over a service that really fails.</summary>
public sealed class AlertGrainTests
{
    [Fact]
    public async Task CheckAsync_WhenARunFailsAndTheNextIsGood_TellsBoth_AcrossAKill()
    {
        await using var webhook = await WebhookReceiver.StartAsync();
        await using var sandbox = await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 300 });
        using var data = new TempFolder();
        var options = new HubClusterOptions { Sandbox = sandbox, Data = data, ConfigureSilo = silo => Configure(silo, webhook) };
        await using (var hub = await HubCluster.StartAsync(options))
        {
            await sandbox.Control.ArmAsync("S01", "no-token");
            (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Error);
            await Watcher(hub).CheckAsync();
            await Watcher(hub).CheckAsync();

            var open = (await Watcher(hub).GetOpenAsync()).ShouldHaveSingleItem();
            (open.Cause, open.Subject).ShouldBe((AlertCause.Failed, "financeiro"));
            (await hub.Status.GetSnapshotAsync()).Alert.ShouldBe(new ServiceAlert(AlertCause.Failed, open.Since));
            webhook.Calls.ShouldHaveSingleItem().Json.GetProperty("text").GetString()!.ShouldContain("falta a chave de acesso (401)");
            await hub.KillAsync();
        }

        await sandbox.Control.ClearFaultsAsync();
        await using var next = await HubCluster.StartAsync(options with { HasRunBefore = false });
        await Watcher(next).CheckAsync();
        webhook.Calls.Count.ShouldBe(1);
        (await next.Status.GetSnapshotAsync()).Alert.ShouldNotBeNull().Cause.ShouldBe(AlertCause.Failed);
        (await next.RefreshAsync()).Outcome.ShouldNotBe(RunOutcome.Error);
        await Watcher(next).CheckAsync();

        webhook.Calls.Select(call => call.Event).ShouldBe(["opened", "recovered"]);
        (await Watcher(next).GetOpenAsync()).ShouldBeEmpty();
        (await next.Status.GetSnapshotAsync()).Alert.ShouldBeNull();
    }

    [Fact]
    public async Task TestAsync_WithNothingSetUp_SaysWhatToDo()
    {
        await using var hub = await HubCluster.StartAsync(new HubClusterOptions { IsSmall = true });

        var trial = await Watcher(hub).TestAsync();

        trial.Ok.ShouldBeFalse();
        trial.Message.ShouldContain("Nenhum canal está configurado");
        (await Watcher(hub).GetChannelsAsync()).ShouldAllBe(channel => !channel.IsConfigured && channel.Waiting == 0);
    }

    private static IAlertGrain Watcher(HubCluster hub) => hub.Grains.GetGrain<IAlertGrain>(IAlertGrain.TheKey);

    private static void Configure(ISiloBuilder silo, WebhookReceiver webhook) => silo.Services.AddSingleton<IConfiguration>(
        new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["ALERT_WEBHOOK_URL"] = webhook.Address.ToString() }).Build());
}
