using Consultare.Data.Alerts;
using Consultare.Grains.Abstractions.Status;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Alerts;

/// <summary>What is queued reaches a real webhook and a real mail server, or is tried again until it is given up.</summary>
public sealed class AlertDeliveryTests : IAsyncLifetime
{
    private static readonly ServiceSnapshot Failed = Sights.Snapshot(ServiceState.Error, "Chave recusada (403).");
    private readonly SmtpServer _mail = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private WebhookReceiver _webhook = null!;
    private WatchScene _scene = null!;

    public async Task InitializeAsync()
    {
        _webhook = await WebhookReceiver.StartAsync();
        _scene = await WatchScene.CreateAsync(new Dictionary<string, string?>
        {
            ["ALERT_WEBHOOK_URL"] = _webhook.Address.ToString(),
            ["ALERT_SMTP_HOST"] = "127.0.0.1",
            ["ALERT_SMTP_PORT"] = $"{_mail.Port}",
            ["ALERT_SMTP_FROM"] = "hub@clinica.example",
            ["ALERT_SMTP_TO"] = "ana@clinica.example, ti@clinica.example",
            ["ALERT_SMTP_TLS"] = "false",
        });
    }

    public async Task DisposeAsync()
    {
        await _scene.DisposeAsync();
        await _webhook.DisposeAsync();
        await _mail.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task DeliverAsync_TellsTheTroubleAndItsEndWithTheDowntime_ThroughBothChannels()
    {
        await _scene.LookAsync(Failed);
        await _scene.DeliverAsync();
        _scene.Clock.Advance(TimeSpan.FromMinutes(132));
        await _scene.LookAsync(Sights.Snapshot(ServiceState.Completed));
        await _scene.DeliverAsync();
        await _scene.DeliverAsync();

        _webhook.Calls.Select(call => call.Event).ShouldBe(["opened", "recovered"]);
        _webhook.Calls.Last().Json.GetProperty("downtimeSeconds").GetInt64().ShouldBe(135 * 60);
        var opened = await _mail.NextAsync(_patience.Token);
        opened.Subject.ShouldBe("Financeiro (API): falhou");
        opened.To.ShouldBe(["ana@clinica.example", "ti@clinica.example"]);
        opened.Text.ShouldContain("Chave recusada (403).");
        opened.Text.ShouldContain("Desde 11:57 de 10/03 (horário de São Paulo).");
        var over = await _mail.NextAsync(_patience.Token);
        over.Subject.ShouldBe("Resolvido: Financeiro (API): falhou");
        over.Text.ShouldContain("2 h 15 min");
    }

    [Fact]
    public async Task DeliverAsync_WhenOneChannelFails_TellsByTheOther_AndTriesAgainLater()
    {
        _webhook.Status = 500;
        await _scene.LookAsync(Failed);
        await _scene.DeliverAsync();
        (await _mail.NextAsync(_patience.Token)).Subject.ShouldContain("falhou");
        (await ChannelAsync("webhook")).ShouldBe((1, "O webhook está com falha (500)."));

        await _scene.DeliverAsync();
        _webhook.Calls.Count.ShouldBe(1); // Not before its wait is over.
        _webhook.Status = 204;
        _scene.Clock.Advance(TimeSpan.FromSeconds(30));
        await _scene.DeliverAsync();

        _webhook.Calls.Count.ShouldBe(2);
        (await ChannelAsync("webhook")).ShouldBe((0, ""));
    }

    [Fact]
    public async Task DeliverAsync_WhenAChannelNeverTakesIt_WaitsLongerEachTime_ThenGivesUpAndSaysSo()
    {
        _webhook.Status = 503;
        await _scene.LookAsync(Failed);
        await _scene.DeliverAsync();
        _scene.Clock.Advance(TimeSpan.FromSeconds(30));
        await _scene.DeliverAsync();
        _scene.Clock.Advance(TimeSpan.FromSeconds(59));
        await _scene.DeliverAsync();
        _webhook.Calls.Count.ShouldBe(2);
        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await _scene.DeliverAsync();
        _scene.Clock.Advance(TimeSpan.FromDays(1));
        await _scene.DeliverAsync();

        _webhook.Calls.Count.ShouldBe(3);
        (await ChannelAsync("webhook")).Waiting.ShouldBe(0);
        _scene.Log.Lines.ShouldContain(line => line.Contains("given up", StringComparison.Ordinal));
        _scene.Log.Lines.ShouldNotContain(line => line.Contains(_webhook.Address.Authority, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeliverAsync_AfterARestart_TellsWhatWasWaiting()
    {
        _webhook.Status = 500;
        await _scene.LookAsync(Failed);
        await _scene.DeliverAsync();
        _webhook.Status = 204;

        await using var after = await WatchScene.CreateAsync(
            new Dictionary<string, string?> { ["ALERT_WEBHOOK_URL"] = _webhook.Address.ToString() }, _scene.Folder);
        after.Clock.Advance(TimeSpan.FromMinutes(1));
        await after.DeliverAsync();

        _webhook.Calls.Count.ShouldBe(2);
        _webhook.Calls.Last().Event.ShouldBe("opened");
    }

    [Fact]
    public async Task Settings_WhenStored_ComeBeforeTheEnvironment_AndAnEmptyOneSwitchesOff()
    {
        await _scene.StoreAsync((AlertSettingNames.SmtpHost, ""), (AlertSettingNames.WebhookSecret, "chave"));
        await _scene.LookAsync(Failed);
        await _scene.DeliverAsync();

        _webhook.Calls.Single().Headers.Keys.ShouldContain("X-Hub-Signature-256");
        _mail.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task TryAsync_SendsThroughEveryChannel_AndSaysWhichFailed()
    {
        (await _scene.Delivery.TryAsync(_patience.Token)).ShouldBe(
            new Consultare.Grains.Abstractions.Alerts.AlertTrial(true, "Mensagem de teste entregue por webhook e e-mail."));
        (await _mail.NextAsync(_patience.Token)).Subject.ShouldBe("Hub Consultare: mensagem de teste");

        _webhook.Status = 404;
        var trial = await _scene.Delivery.TryAsync(_patience.Token);
        (trial.Ok, trial.Message).ShouldBe((false, "O webhook não aceitou a mensagem (404)."));
    }

    private async Task<(int Waiting, string Problem)> ChannelAsync(string name)
    {
        var channel = (await _scene.Delivery.ListChannelsAsync(_patience.Token)).Single(one => one.Channel == name);
        return (channel.Waiting, channel.Problem);
    }
}
