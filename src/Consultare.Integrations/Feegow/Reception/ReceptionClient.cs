using System.Globalization;
using System.Net.Http.Headers;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Feegow.Reception;

/// <summary>Reads the reception queues from the totem's JSON (hub-integrations 6.1). Safe for concurrent use.</summary>
public sealed partial class ReceptionClient : IDisposable
{
    private const string Path = "/totem-queue/admin/get-queue-by-filter?filter=&unit_id=";

    private readonly HttpMessageInvoker _http;
    private readonly RetryingSender _sender;
    private readonly QueueFailures _failures;
    private readonly ReceptionPayload _payload;
    private readonly Uri _core;
    private readonly ILogger _logger;

    /// <summary>A client with its own bounded connections.</summary>
    /// <param name="options">Where, and what a call may cost; read once.</param>
    /// <param name="clock">Measures time-outs and waits.</param>
    /// <param name="logger">Told of every failed reading, without names, tokens or cookies.</param>
    public ReceptionClient(IOptions<FeegowQueueOptions> options, TimeProvider clock, ILogger<ReceptionClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        _logger = logger;
        _core = settings.CoreBaseUrl;
        _failures = new QueueFailures("a fila da recepção", settings);
        _payload = new ReceptionPayload(_failures, settings.MaxPatients);
        _http = new HttpMessageInvoker(IntegrationHandler.Create(settings.ConnectTimeout));
        _sender = new RetryingSender(_http, settings.Limits, clock);
    }

    /// <summary>Who is in the reception of the session's unit; rows of other units are dropped (S32).</summary>
    /// <param name="session">Token and cookies of the unit.</param>
    /// <param name="cancellationToken">Ends the call, waits between attempts included.</param>
    public async Task<Answer<ReceptionReading>> ReadAsync(UnitSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        using var exchange = await _sender.SendAsync(() => Message(session), cancellationToken);
        var answer = Read(exchange, session.UnitId).After(exchange.Attempts);
        if (answer is Failed<ReceptionReading> { Failure: var failure })
        {
            LogFailed(session.UnitId, failure.Kind, failure.StatusCode, failure.Attempts);
        }

        return answer;
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _http.Dispose();

    private Answer<ReceptionReading> Read(Exchange exchange, int unitId)
    {
        if (!exchange.IsSuccess)
        {
            return new Failed<ReceptionReading>(IsSentToLogin(exchange)
                ? _failures.SessionLost(exchange.Status)
                : _failures.Of(exchange));
        }

        // A page under 200 is the login, or as good as one: the token is not accepted any more (S31).
        return IsJson(exchange.MediaType)
            ? _payload.Read(exchange.Body.Memory, unitId)
            : new Failed<ReceptionReading>(_failures.SessionLost(exchange.Status));
    }

    private static bool IsSentToLogin(Exchange exchange) =>
        exchange.Status is >= 300 and <= 399
        && exchange.Location?.ToString().Contains("login", StringComparison.OrdinalIgnoreCase) is true;

    private static bool IsJson(string? mediaType) =>
        mediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) is true;

    private HttpRequestMessage Message(UnitSession session)
    {
        var unit = session.UnitId.ToString(CultureInfo.InvariantCulture);
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri(_core.AbsoluteUri.TrimEnd('/') + Path + unit));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.TryAddWithoutValidation("x-access-token", session.Token);
        if (session.Cookies.Length > 0)
        {
            message.Headers.TryAddWithoutValidation("Cookie", session.Cookies);
        }

        return message;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Reception of unit {UnitId} not read: {Kind}, status {Status}, {Attempts} attempts")]
    private partial void LogFailed(int unitId, FailureKind kind, int? status, int attempts);
}
