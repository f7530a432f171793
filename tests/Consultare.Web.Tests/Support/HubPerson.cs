using System.Net.Http.Json;
using System.Text;
using Consultare.Data.Users;
using Consultare.Testing;

namespace Consultare.Web.Tests.Support;

/// <summary>Someone at a browser: sends the session cookie, and keeps it as it was.</summary>
public sealed class HubPerson(Uri hub, string? cookie) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = hub,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public UserRow? User { get; init; }

    public string? Cookie => cookie;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, body: null);

    public Task<Answer> PostAsync(string path, object? body = null) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body ?? new { }));

    public Task<Answer> PostTextAsync(string path, string body, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, mediaType));

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _http.SendAsync(request);
        return new Answer(
            (int)answer.StatusCode, answer.Headers, answer.Content.Headers, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a live line.</summary>
    public Task<PanelLine> OpenLineAsync(CancellationToken cancellationToken) =>
        PanelLine.ConnectAsync(hub, "/hubs/status", cookie, cancellationToken);

    public void Dispose() => _http.Dispose();
}
