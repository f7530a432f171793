using System.Net.Http.Headers;
using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>The two questions to the Sheets API, with the service account's token (hub-integrations 9.1).</summary>
internal sealed class SheetsApi : IDisposable
{
    private readonly SheetsOptions _options;
    private readonly SheetsAccount _account;
    private readonly HttpMessageInvoker _http;
    private readonly BoundedSender _sender;

    public SheetsApi(IOptions<SheetsOptions> options, SheetsAccount account, TimeProvider clock)
    {
        _options = options.Value;
        _account = account;
        _http = new HttpMessageInvoker(IntegrationHandler.Create(TimeSpan.FromSeconds(10)));
        _sender = new BoundedSender(_http, SheetLimits.Of(_options), clock);
    }

    /// <summary>The title of the first tab.</summary>
    public Task<Answer<string>> FirstTitleAsync(string sheetId, CancellationToken cancellationToken) => AskAsync(
        $"/v4/spreadsheets/{sheetId}?fields=sheets.properties.title", SheetPayload.Title, cancellationToken);

    /// <summary>The rows of a range; none when it holds nothing.</summary>
    public Task<Answer<SheetTable>> ValuesAsync(string sheetId, string range, CancellationToken cancellationToken) => AskAsync(
        $"/v4/spreadsheets/{sheetId}/values/{Uri.EscapeDataString(range)}", SheetPayload.Table, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<Answer<T>> AskAsync<T>(string pathAndQuery, Func<JsonElement, Answer<T>> read, CancellationToken cancellationToken)
    {
        var grant = await _account.TokenAsync(cancellationToken);
        if (grant is not Success<string> { Value: var token })
        {
            return new Failed<T>(((Failed<string>)grant).Failure);
        }

        using var exchange = await _sender.SendAsync(() => Message(token, pathAndQuery), cancellationToken);
        return exchange.IsSuccess ? Read(exchange, read) : new Failed<T>(SheetFailures.Of(exchange, _options.MaxResponseBytes));
    }

    private HttpRequestMessage Message(string token, string pathAndQuery)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri(_options.SheetsBaseUrl.AbsoluteUri.TrimEnd('/') + pathAndQuery));
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return message;
    }

    private static Answer<T> Read<T>(Exchange exchange, Func<JsonElement, Answer<T>> read)
    {
        try
        {
            using var document = JsonDocument.Parse(exchange.Body.Memory);
            return read(document.RootElement);
        }
        catch (Exception unreadable) when (unreadable
            is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return new Failed<T>(SheetFailures.BadPayload());
        }
    }
}
