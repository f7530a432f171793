using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Http;

namespace Consultare.Testing;

/// <summary>One visit to the sandbox's clinic pages over plain HTTP, with cookies of its own; it follows no redirect.</summary>
public sealed partial class PlainVisit : IDisposable
{
    private const int MostEvictions = 3;
    private readonly CookieContainer _jar = new();
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _http;

    public PlainVisit(Uri web)
    {
        _handler = new SocketsHttpHandler { CookieContainer = _jar, ConnectCallback = LoopbackNames.ConnectAsync, AllowAutoRedirect = false };
        _http = new HttpClient(_handler) { BaseAddress = web };
    }

    public IReadOnlyList<WebCookie> Cookies =>
        [.. _jar.GetAllCookies().Select(one => new WebCookie(one.Name, one.Value, one.Domain, one.Path))];

    /// <summary>Signs in, past the block of a session elsewhere; false when it was not let in.</summary>
    public async Task<bool> SignInAsync(string user, string password, CancellationToken cancellationToken)
    {
        for (var evictions = 0; evictions <= MostEvictions; evictions++)
        {
            var (status, page) = await PostAsync(cancellationToken, ("User", user), ("password", password));
            if (!page.Contains("confirmaDesloga", StringComparison.Ordinal))
            {
                return status == HttpStatusCode.Redirect;
            }

            await PostAsync(cancellationToken, ("Desloga", "1"), ("password", password));
        }

        return false;
    }

    /// <summary>Goes to a unit, as far as the page lets it.</summary>
    public Task GoToUnitAsync(int unitId, CancellationToken cancellationToken) =>
        FindAsync(string.Create(CultureInfo.InvariantCulture, $"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}"), cancellationToken);

    /// <summary>The token that the Totem page of a unit uses; empty when it shows none.</summary>
    public async Task<string> TotemTokenAsync(int unitId, CancellationToken cancellationToken)
    {
        await GoToUnitAsync(unitId, cancellationToken);
        return TokenInScript().Match(await FindAsync("/v8.1/?P=Totem", cancellationToken) ?? "").Groups[1].Value;
    }

    /// <summary>What a path answers; null when it is refused or fails.</summary>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return answer.StatusCode < HttpStatusCode.BadRequest ? await answer.Content.ReadAsStringAsync(cancellationToken) : null;
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<(HttpStatusCode Status, string Page)> PostAsync(CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var answer = await _http.PostAsync(new Uri("/main/?P=Login", UriKind.Relative), form, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    [GeneratedRegex("'x-access-token': '([^']+)'", RegexOptions.IgnoreCase)]
    private static partial Regex TokenInScript();
}
