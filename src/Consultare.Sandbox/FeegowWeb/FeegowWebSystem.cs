using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>The clinic system's pages (sandbox 2.3): login, unit switch, Totem, and whatever pages others register.</summary>
internal sealed class FeegowWebSystem(
    WebSessionStore sessions, UnitTokens tokens, LoginEndpoints login, LoggedOut loggedOut, IEnumerable<IFeegowPage> pages)
    : ISandboxSystem
{
    public IReadOnlyList<string> EventTypes { get; } = ["feegow-session-taken", "feegow-session-dropped", "feegow-tokens-revoked"];

    public void Map(IEndpointRouteBuilder routes)
    {
        var web = routes.MapGroup("").RequireHost(SandboxSites.ServingPages);
        web.MapGet("/", () => Results.Redirect("/v8.1/"));
        web.MapGet("/main/", (HttpContext http) => IsLogin(http) ? login.Show(http) : Show(http, "main"));
        web.MapPost("/main/", (HttpContext http) => IsLogin(http) ? login.Submit(http) : Results.NotFound());
        web.MapGet("/v8.1/", (HttpContext http) => Show(http, "v8.1"));
    }

    public void Reset()
    {
        sessions.Clear();
        tokens.Revoke(null);
    }

    public IResult Happen(string type, JsonObject happening)
    {
        var user = Text(happening, "user") ?? FeegowUsers.Hub;
        if (!FeegowUsers.Knows(user))
        {
            return ControlBody.Refuse("user must be one of the sandbox's users.");
        }

        switch (type)
        {
            case "feegow-session-taken":
                sessions.TakeAway(user);
                break;
            case "feegow-session-dropped":
                sessions.EndOf(user);
                break;
            default:
                tokens.Revoke(Text(happening, "unitId") is { } unit && int.TryParse(unit, out var id) ? id : null);
                break;
        }

        return ControlBody.Ok(new { type, done = true });
    }

    public IEnumerable<(string Name, object Value)> Describe() =>
    [
        ("webSessions", sessions.SignedIn().Select(one => new
        {
            id = Fingerprint(one.Id), user = one.User, unitId = one.UnitId, created = one.Created, lastSeen = one.LastSeen,
        }).ToArray()),
        ("webLogins", sessions.Logins().ToArray()),
        ("unitTokens", tokens.Valid().Select(one => new { unitId = one.UnitId, issued = one.At }).ToArray()),
    ];

    private static bool IsLogin(HttpContext http) => http.Request.Query["P"].ToString() is "" or "Login";

    private IResult Show(HttpContext http, string folder)
    {
        if (sessions.Of(http) is not { } visitor)
        {
            return loggedOut.NotLoggedIn(http);
        }

        var name = http.Request.Query["P"].ToString();
        return pages.FirstOrDefault(one => one.Is(http, folder, name))?.Show(http, visitor) ?? WebHtml.Missing();
    }

    private static string? Text(JsonObject happening, string name) =>
        happening[name] is { } value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;

    private static string Fingerprint(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..12];
}
