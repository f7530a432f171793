using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Consultare.Integrations.Alerts;
using Consultare.Integrations.Answers;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Alerts;

/// <summary>The webhook against a real receiver.</summary>
public sealed class WebhookChannelTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "segredo do webhook";
    private readonly WebhookChannel _channel = new(TimeProvider.System);
    private WebhookReceiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await WebhookReceiver.StartAsync();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task SendAsync_WhenTaken_PostsTheWholeMessage()
    {
        var answer = await SendAsync(SomeAlert.Recovered);

        answer.ShouldBeOfType<Success<AlertReceipt>>();
        var body = _receiver.Calls.Single().Json;
        body.GetProperty("alertId").GetGuid().ShouldBe(SomeAlert.Recovered.AlertId);
        body.GetProperty("event").GetString().ShouldBe("recovered");
        body.GetProperty("cause").GetString().ShouldBe("failed");
        body.GetProperty("subject").GetString().ShouldBe("financeiro");
        body.GetProperty("since").GetDateTimeOffset().ShouldBe(SomeAlert.Since);
        body.GetProperty("downtimeSeconds").GetInt64().ShouldBe(135 * 60);
        body.GetProperty("text").GetString()!.ShouldContain("configuração");
    }

    [Fact]
    public async Task SendAsync_WithASecret_SignsTimestampAndBody()
    {
        await SendAsync(SomeAlert.Opened);

        // Computed here by itself: the receiver's side of the agreement.
        var call = _receiver.Calls.Single();
        var signed = Encoding.ASCII.GetBytes(call.Headers["X-Hub-Timestamp"] + ".").Concat(call.Body).ToArray();
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
        call.Headers["X-Hub-Signature-256"].ShouldBe($"sha256={expected}");
        long.Parse(call.Headers["X-Hub-Timestamp"], CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task SendAsync_WithoutASecret_SendsNoSignature()
    {
        await _channel.SendAsync(new WebhookSettings(_receiver.Address, ""), SomeAlert.Opened, CancellationToken.None);

        _receiver.Calls.Single().Headers.Keys.ShouldNotContain("X-Hub-Signature-256");
    }

    [Theory]
    [InlineData(302, FailureKind.Configuration)]
    [InlineData(401, FailureKind.Credential)]
    [InlineData(404, FailureKind.Refused)]
    [InlineData(500, FailureKind.ServerFault)]
    public async Task SendAsync_WhenRefused_SaysWhy_AndCallsOnce(int status, FailureKind kind)
    {
        _receiver.Status = status;

        var answer = await SendAsync(SomeAlert.Opened);

        answer.ShouldBeOfType<Failed<AlertReceipt>>().Failure.Kind.ShouldBe(kind);
        _receiver.Calls.Count.ShouldBe(1); // A redirect is not followed either.
    }

    [Fact]
    public async Task SendAsync_WhenNobodyListens_IsAConnectionFailure()
    {
        var nobody = new WebhookSettings(new Uri($"http://127.0.0.1:{FreePort.Take()}/alertas?chave=oculta"), Secret);

        var answer = await _channel.SendAsync(nobody, SomeAlert.Opened, CancellationToken.None);

        var failure = answer.ShouldBeOfType<Failed<AlertReceipt>>().Failure;
        failure.Kind.ShouldBe(FailureKind.Connection);
        failure.Message.ShouldNotContain("oculta");
    }

    [Fact]
    public void Settings_WhenPrinted_ShowNoSecret() =>
        new WebhookSettings(new Uri("https://hooks.example/T0/chave-oculta"), Secret).ToString().ShouldBe("hooks.example");

    private Task<Answer<AlertReceipt>> SendAsync(AlertMessage message) =>
        _channel.SendAsync(new WebhookSettings(_receiver.Address, Secret), message, CancellationToken.None);
}
