using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Patients;

/// <summary>Asks for both queues as the hub does, with a session and unit tokens.</summary>
internal sealed class QueueVisitor(SandboxFixture sandbox) : IDisposable
{
    private readonly PlainSessions _sessions = new(new Uri(sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]), TimeProvider.System);
    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectCallback = LoopbackNames.ConnectAsync, UseCookies = false, AllowAutoRedirect = false });

    public Uri Core => new(sandbox.Host.HubSettings["FEEGOW_CORE_BASE_URL"]);

    /// <summary>The fragment of a unit.</summary>
    public async Task<(string? ContentType, byte[] Body)> WaitingAsync(int unitId)
    {
        var session = ((Success<WebSession>)await _sessions.CurrentAsync(CancellationToken.None)).Value;
        using var moved = await SendAsync(session, $"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}");
        using var answer = await SendAsync(session, "/v8.1/ListaEsperaCont.asp?StatusExibir=4");
        return (answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The reception queue of a unit with that unit's token.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReceptionAsync(int unitId, int? askedFor = null)
    {
        using var answer = await ReceptionAnswerAsync((await TokenAsync(unitId)), askedFor ?? unitId);
        return [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateArray()];
    }

    public async Task<string> TokenAsync(int unitId) =>
        ((Success<UnitSession>)await _sessions.CurrentAsync(unitId, CancellationToken.None)).Value.Token;

    public async Task<HttpResponseMessage> ReceptionAnswerAsync(string? token, int unitId, string? cookie = null, string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Core, $"/totem-queue/admin/get-queue-by-filter?filter=&unit_id={unitId}"));
        foreach (var (name, value) in new[] { ("x-access-token", token), ("Cookie", cookie), ("Origin", origin) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public void Dispose()
    {
        _http.Dispose();
        _sessions.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(WebSession session, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(session.Home, path));
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", session.Cookies.Select(one => $"{one.Name}={one.Value}")));
        return _http.SendAsync(request);
    }
}
