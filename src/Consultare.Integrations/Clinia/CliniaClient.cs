using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Clinia;

/// <summary>
/// Asks the chat dashboard its five questions with a session's cookie (hub-integrations 8). 401, 403, a way to the login
/// and an answer that is no JSON are a SessionLost failure. Safe for concurrent use.
/// </summary>
public sealed partial class CliniaClient : IDisposable
{
    private readonly CliniaOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly RetryingSender _sender;
    private readonly ILogger<CliniaClient> _logger;

    /// <summary>A client with its own bounded connections.</summary>
    public CliniaClient(IOptions<CliniaOptions> options, TimeProvider clock, ILogger<CliniaClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _logger = logger;
        _http = new HttpMessageInvoker(IntegrationHandler.Create(TimeSpan.FromSeconds(10)));
        _sender = new RetryingSender(_http, Limits(_options), clock);
    }

    /// <summary>Group names by id (endpoint 1).</summary>
    public Task<Answer<IReadOnlyDictionary<string, string>>> ReadGroupsAsync(CliniaSession session, CancellationToken cancellationToken) =>
        AskAsync(session, "/api/users-group", "", CliniaParsers.Groups, cancellationToken);

    /// <summary>Mean waits by group id, seconds, as of now (endpoint 2).</summary>
    public Task<Answer<IReadOnlyDictionary<string, int>>> ReadWaitsAsync(CliniaSession session, DateOnly day, CancellationToken cancellationToken) =>
        AskAsync(session, "/api/statistics/group/card", $"?type=this-week&{Period(day)}&search=current", CliniaParsers.Waits, cancellationToken);

    /// <summary>Open chats (endpoint 3).</summary>
    public Task<Answer<CliniaQueues>> ReadQueueAsync(CliniaSession session, CancellationToken cancellationToken) =>
        AskAsync(session, "/api/whatsapp/chat/count", "?filter=mine&state=OPEN", CliniaParsers.Queue, cancellationToken);

    /// <summary>Conversations of a day (endpoint 4); null when nothing is told of that day yet.</summary>
    public Task<Answer<CliniaChats?>> ReadChatsAsync(CliniaSession session, DateOnly day, CancellationToken cancellationToken) =>
        AskAsync(session, "/api/statistics/group/chart", $"?type=this-week&{Period(day)}", body => CliniaParsers.Chats(body, day), cancellationToken);

    /// <summary>Appointments made on a day (endpoint 5).</summary>
    public Task<Answer<CliniaAppointments>> ReadAppointmentsAsync(CliniaSession session, DateOnly day, CancellationToken cancellationToken) =>
        AskAsync(session, "/api/statistics/appointments", $"?type=specific&{Period(day)}", CliniaParsers.Appointments, cancellationToken);

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<Answer<T>> AskAsync<T>(
        CliniaSession session, string path, string query, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        using var exchange = await _sender.SendAsync(() => Message(session, path + query), cancellationToken);
        var answer = Read(exchange, path, read).After(exchange.Attempts);
        if (answer is Failed<T> { Failure: var failure })
        {
            LogCallFailed(path, failure.StatusCode, failure.Kind, failure.Attempts);
        }

        return answer;
    }

    private Answer<T> Read<T>(Exchange exchange, string path, Func<JsonElement, T> read)
    {
        if (IsLoggedOut(exchange))
        {
            return new Failed<T>(CliniaFailures.SessionLost(exchange.Status));
        }

        if (!exchange.IsSuccess)
        {
            return new Failed<T>(CliniaFailures.Of(exchange, path, _options));
        }

        try
        {
            using var document = JsonDocument.Parse(exchange.Body.Memory);
            return new Success<T>(read(document.RootElement), 1);
        }
        catch (JsonException)
        {
            return new Failed<T>(CliniaFailures.BadPayload(path, "dados incompletos ou ilegíveis"));
        }
        catch (CliniaPayloadException wrong)
        {
            return new Failed<T>(CliniaFailures.BadPayload(path, wrong.Message));
        }
    }

    private static bool IsLoggedOut(Exchange exchange) => exchange.Broken is null
        && (exchange.Status is 401 or 403 or (>= 300 and <= 399)
            || (exchange.IsSuccess && exchange.MediaType is not ("application/json" or "text/json")));

    private HttpRequestMessage Message(CliniaSession session, string pathAndQuery)
    {
        var home = _options.BaseUrl.AbsoluteUri.TrimEnd('/');
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri(home + pathAndQuery));
        message.Headers.TryAddWithoutValidation("Cookie", session.Cookie);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("Accept-Language", "pt-BR,pt;q=0.9");
        message.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
        message.Headers.TryAddWithoutValidation("Referer", home + "/statistics");
        message.Headers.TryAddWithoutValidation("User-Agent", "HubConsultare/1.0");
        return message;
    }

    // The local day with a literal Z, as the dashboard itself asks.
    private static string Period(DateOnly day) => $"startDate={day:yyyy-MM-dd}T00:00:00.000Z&endDate={day:yyyy-MM-dd}T23:59:59.999Z";

    private static CallLimits Limits(CliniaOptions options) => new(
        options.RequestTimeout,
        options.Attempts,
        options.BaseDelay,
        options.BaseDelay * 4,
        TimeSpan.FromSeconds(10),
        options.MaxResponseBytes,
        Random.Shared.NextDouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Clinia {Path} failed: {Kind}, status {Status}, {Attempts} attempts")]
    private partial void LogCallFailed(string path, int? status, FailureKind kind, int attempts);
}
