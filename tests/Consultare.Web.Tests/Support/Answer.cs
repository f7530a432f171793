using System.Net.Http.Headers;
using System.Text.Json;

namespace Consultare.Web.Tests.Support;

/// <summary>What the hub answered.</summary>
public sealed record Answer(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public string? Code => Property("code");

    public string? Field => Property("field");

    /// <summary>The session cookie it sets, as a Cookie header sends it.</summary>
    public string SessionCookie => Headers.GetValues("Set-Cookie")
        .Single(cookie => cookie.StartsWith("hub_session=", StringComparison.Ordinal)).Split(';')[0];

    private string? Property(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
