using System.Net;
using System.Text.RegularExpressions;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;

namespace Consultare.Testing;

/// <summary>One visit to the sandbox's pages over plain HTTP, with cookies of its own.</summary>
public sealed partial class PlainVisit : IDisposable
{
    private const int MostEvictions = 3;
    private readonly CookieContainer _jar = new();
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _http;

    public PlainVisit(Uri web)
    {
        _handler = new SocketsHttpHandler { CookieContainer = _jar, ConnectCallback = LoopbackNames.ConnectAsync };
        _http = new HttpClient(_handler) { BaseAddress = web };
    }

    public IReadOnlyList<WebCookie> Cookies =>
        [.. _jar.GetAllCookies().Select(one => new WebCookie(one.Name, one.Value, one.Domain, one.Path))];

    /// <summary>Signs in; whoever else is in with the user is put out, as the block's button does.</summary>
    /// <returns>Whether it was let in.</returns>
    public async Task<bool> SignInAsync(string user, string password, CancellationToken cancellationToken)
    {
        for (var evictions = 0; evictions <= MostEvictions; evictions++)
        {
            var page = await PostAsync(cancellationToken, ("User", user), ("password", password));
            if (!page.Contains("confirmaDesloga", StringComparison.Ordinal))
            {
                return !page.Contains("id=\"User\"", StringComparison.Ordinal);
            }

            await PostAsync(cancellationToken, ("Desloga", "1"), ("password", password));
        }

        return false;
    }

    /// <summary>The token that the Totem page's script would send; null when the page has none.</summary>
    public async Task<string?> TotemTokenAsync(CancellationToken cancellationToken)
    {
        var totem = await GetAsync("/v8.1/?P=Totem", cancellationToken);
        return TokenInScript().Match(totem) is { Success: true } match ? match.Groups[1].Value : null;
    }

    public Task<string> GetAsync(string path, CancellationToken cancellationToken) =>
        _http.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);

    /// <summary>What a path answers; null when it is refused or fails.</summary>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancellationToken) : null;
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<string> PostAsync(CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var answer = await _http.PostAsync(new Uri("/main/?P=Login", UriKind.Relative), form, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    [GeneratedRegex("'x-access-token': '([^']+)'", RegexOptions.IgnoreCase)]
    private static partial Regex TokenInScript();
}
