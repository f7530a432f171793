using System.Text.Json;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>What the hub answered.</summary>
public sealed record Reply(int Status, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<string> SetCookies, string Text)
{
    private const string CookieStart = "hub_session=";

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The whole Set-Cookie line of the session; null when none is set.</summary>
    public string? SessionSetCookie =>
        SetCookies.LastOrDefault(line => line.StartsWith(CookieStart, StringComparison.Ordinal));

    /// <summary>The session cookie to send back; null when none is set.</summary>
    public string? SessionCookie => SessionSetCookie?.Split(';')[0];

    /// <summary>Whether it makes the browser forget the session.</summary>
    public bool ClearsSession => SessionCookie == CookieStart;

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
        await response.Content.ReadAsStringAsync());

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Expects a problem of this status and code, complete and about this field.</summary>
    /// <returns>Its text for people.</returns>
    public string ShouldBeProblem(int status, string code, string? field = null)
    {
        Status.ShouldBe(status, Text);
        Header("Content-Type").ShouldBe("application/problem+json");
        var body = Json;
        body.GetProperty("code").GetString().ShouldBe(code);
        (body.TryGetProperty("field", out var named) ? named.GetString() : null).ShouldBe(field);
        body.GetProperty("status").GetInt32().ShouldBe(status);
        body.GetProperty("type").GetString().ShouldNotBeNullOrEmpty();
        body.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        body.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        var detail = body.GetProperty("detail").GetString().ShouldNotBeNull();
        body.GetProperty("error").GetString().ShouldBe(detail);
        return detail;
    }
}
