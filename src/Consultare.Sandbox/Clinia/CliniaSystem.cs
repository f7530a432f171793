using System.Text.Json.Nodes;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Clinia;

/// <summary>The chat dashboard (sandbox 2.5): a login page and five counts behind a cookie.</summary>
internal sealed class CliniaSystem(
    CliniaSessions sessions, CliniaPages pages, CliniaApi api, CliniaFigures figures, CliniaExpectation expectation) : ISandboxSystem
{
    private const int MostChats = 10_000;

    public IReadOnlyList<string> EventTypes { get; } = ["clinia-session-ended", "clinia-chats"];

    public void Map(IEndpointRouteBuilder routes)
    {
        var site = routes.MapGroup("").RequireHost(SandboxSites.Clinia);
        site.MapGet("/", () => Results.Redirect("/statistics"));
        site.MapGet("/login", CliniaPages.Login);
        site.MapPost("/login", (HttpContext http) => pages.Submit(http));
        site.MapGet("/statistics", (HttpContext http) => pages.Statistics(http));
        site.MapGet(CliniaRoutes.Groups, (HttpContext http) => Behind(http, CliniaApi.Groups));
        site.MapGet(CliniaRoutes.Card, (HttpContext http) => Behind(http, api.Card));
        site.MapGet(CliniaRoutes.Count, (HttpContext http) => Behind(http, api.Count));
        site.MapGet(CliniaRoutes.Chart, (HttpContext http) => Behind(http, api.Chart));
        site.MapGet(CliniaRoutes.Appointments, (HttpContext http) => Behind(http, () => api.Appointments(http)));
    }

    public void Reset()
    {
        sessions.Reset();
        figures.Reset();
    }

    public IResult Happen(string type, JsonObject happening)
    {
        if (type == "clinia-session-ended")
        {
            sessions.End();
            return ControlBody.Ok(new { type, done = true });
        }

        var group = happening["groupId"] is JsonValue given && given.TryGetValue<string>(out var id) ? id : CliniaGroups.Central;
        if (CliniaGroups.All.All(one => one.Id != group)
            || happening["count"] is not JsonValue number || !number.TryGetValue<int>(out var chats) || Math.Abs(chats) > MostChats)
        {
            return ControlBody.Refuse($"groupId must be a known group, count a whole number from -{MostChats} to {MostChats}.");
        }

        figures.Open(group, chats);
        return ControlBody.Ok(new { type, done = true });
    }

    public IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) => [("clinia", expectation.Block())];

    public IEnumerable<(string Name, object Value)> Describe() =>
    [
        ("clinia", new { sessions = sessions.Alive, logins = sessions.Logins.Accepted, refusedLogins = sessions.Logins.Refused }),
    ];

    private IResult Behind(HttpContext http, Func<IResult> answer) => sessions.RefusalOf(http) switch
    {
        null => answer(),
        "html" => CliniaPages.Login(),
        _ => Results.Json(new { message = "Unauthorized" }, statusCode: 401),
    };
}
