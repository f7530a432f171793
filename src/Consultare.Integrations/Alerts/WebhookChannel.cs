using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Alerts;

/// <summary>Posts alerts to one address, once per call: whoever keeps the queue tries again. Safe for concurrent use.</summary>
public sealed class WebhookChannel : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly ProductInfoHeaderValue Product = new("HubConsultare", "1.0");

    private readonly HttpMessageInvoker _http = new(IntegrationHandler.Create(ConnectPatience));
    private readonly BoundedSender _sender;
    private readonly TimeProvider _clock;

    /// <summary>A channel with its own bounded connections; redirects are not followed.</summary>
    /// <param name="clock">Measures the time-out.</param>
    public WebhookChannel(TimeProvider clock)
    {
        _clock = clock;
        _sender = new BoundedSender(
            _http,
            new CallLimits(
                Patience, Attempts: 1, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, MaxResponseBytes: 64 * 1024, () => 0),
            clock);
    }

    /// <summary>Tells one message; any 2xx is good, what it says is not read.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer<AlertReceipt>> SendAsync(
        WebhookSettings settings, AlertMessage message, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        var body = JsonSerializer.SerializeToUtf8Bytes(
            WebhookBody.Of(message, _clock.GetUtcNow()), JsonSerializerOptions.Web);
        using var exchange = await _sender.SendAsync(() => Request(settings, body), cancellationToken);
        return IsGood(exchange)
            ? new Success<AlertReceipt>(new AlertReceipt(_clock.GetElapsedTime(started)), 1)
            : new Failed<AlertReceipt>(Explain(exchange));
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(WebhookSettings settings, byte[] body)
    {
        var timestamp = _clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Address)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
        };
        request.Headers.UserAgent.Add(Product);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        if (settings.Secret.Length > 0)
        {
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(settings.Secret, timestamp, body));
        }

        return request;
    }

    // A long answer to a good call is no failure: it was received.
    private static bool IsGood(Exchange exchange) =>
        exchange.IsSuccess || exchange is { Broken: FailureKind.TooLarge, Status: >= 200 and <= 299 };

    private static IntegrationFailure Explain(Exchange exchange)
    {
        var (kind, message) = exchange switch
        {
            { Broken: FailureKind.Timeout } => (FailureKind.Timeout, "O webhook não respondeu em 10 s."),
            { Broken: not null } => (FailureKind.Connection, "A conexão com o webhook falhou."),
            { Status: >= 300 and <= 399 } =>
                (FailureKind.Configuration, $"O webhook respondeu com um redirecionamento ({exchange.Status}). Confira o endereço."),
            { Status: 401 or 403 } => (FailureKind.Credential, $"O webhook recusou a chamada ({exchange.Status})."),
            { Status: >= 500 } => (FailureKind.ServerFault, $"O webhook está com falha ({exchange.Status})."),
            _ => (FailureKind.Refused, $"O webhook não aceitou a mensagem ({exchange.Status})."),
        };
        return new IntegrationFailure(kind, message, exchange.Status, [], Attempts: 1);
    }
}
