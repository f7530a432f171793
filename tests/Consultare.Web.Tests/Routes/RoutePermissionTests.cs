using Consultare.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Consultare.Web.Tests.Routes;

/// <summary>Every route of a running hub × every kind of person, against a table written from hub-domain 3.5 and 6.</summary>
public sealed class RoutePermissionTests
{
    private const string Anonymous = "anônimo";
    private const string NoRights = "sem nenhum acesso";
    private static readonly string[] Everyone = [Anonymous, NoRights, "OPERADOR", "GESTOR", "ADMIN"];
    private static readonly string[] SignedIn = [NoRights, "OPERADOR", "GESTOR", "ADMIN"];
    private static readonly string[] Staff = ["OPERADOR", "GESTOR", "ADMIN"];
    private static readonly string[] Admin = ["ADMIN"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["POST /api/auth/login"] = Everyone,
        ["GET /api/auth/session"] = SignedIn,
        ["POST /api/auth/logout"] = Everyone,
        ["POST /api/admin/refresh"] = Staff,
        ["GET /api/admin/status"] = Staff,
        ["GET /api/admin/services"] = Staff,
        ["GET /api/admin/runs"] = Staff,
        ["GET /api/admin/runs/{id:guid}"] = Staff,
        ["GET /api/admin/runs/{id:guid}/pages"] = Staff,
        ["GET /api/admin/runs/{id:guid}/rejects"] = Staff,
        ["POST /api/admin/runs/{id:guid}/cancel"] = Admin,
        ["POST /api/admin/runs/{id:guid}/pages/{pageNo:int}/replay"] = Admin,
        ["POST /api/admin/backfills"] = Admin,
        ["POST /api/admin/previews"] = Admin,
        ["GET /api/admin/previews/{id:guid}"] = Staff,
        ["GET /api/admin/services/{key}/day"] = Staff,
        ["POST /api/admin/services/{key}/pause"] = Admin,
        ["DELETE /api/admin/services/{key}/pause"] = Admin,
        ["GET /api/admin/settings"] = Admin,
        ["POST /api/admin/settings"] = Admin,
        ["POST /api/admin/settings/test"] = Admin,
        ["GET /api/admin/settings/audit"] = Admin,
        ["POST /api/admin/settings/alerts"] = Admin,
        ["POST /api/admin/settings/alerts/test"] = Admin,
        ["GET /api/admin/self-check"] = Staff,
        ["POST /api/admin/self-check"] = Admin,
        ["GET /api/queue/medic"] = Staff,
        ["GET /api/queue/reception"] = Staff,
        ["GET /api/admin/agendamentos"] = Staff,
        ["POST /api/admin/agendamentos"] = Staff,
        ["GET /hubs/status"] = Staff,
        ["GET /hubs/status/negotiate"] = Staff,
        ["GET /openapi/{documentName}.json"] = SignedIn,
        ["GET /health/live"] = Everyone,
        ["GET /health/ready"] = Everyone,
        ["GET /api/{**rest}"] = SignedIn,
        ["GET /hubs/{**rest}"] = SignedIn,
        ["GET /health/{**rest}"] = SignedIn,
        ["GET /openapi/{**rest}"] = SignedIn,
        ["GET {*path:nonfile}"] = Everyone,
    };

    [Fact]
    public async Task EveryRoute_AskedByEveryKindOfPerson_AnswersAsTheMatrixSays()
    {
        await using var hub = await RunningHub.StartAsync();
        var people = new Dictionary<string, HubPerson>(StringComparer.Ordinal)
        {
            [Anonymous] = hub.Anonymous(),
            [NoRights] = await hub.SignInAsAsync("OPERADOR", Some.NoRights),
            ["OPERADOR"] = await hub.SignInAsAsync("OPERADOR"),
            ["GESTOR"] = await hub.SignInAsAsync("GESTOR"),
            ["ADMIN"] = await hub.SignInAsAsync("ADMIN"),
        };
        var faults = new List<string>();

        foreach (var route in Routes(hub))
        {
            foreach (var (name, person) in people)
            {
                var status = await AskAsync(person, route);
                var expected = Expected(route, name);
                if (expected != (status is 401 or 403 ? status : 0))
                {
                    faults.Add($"{route} as {name}: {status}, expected {(expected == 0 ? "to be let in" : expected)}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryRoute_OfTheHub_HasARowInTheTable()
    {
        await using var hub = await RunningHub.StartAsync();

        Routes(hub).Order(StringComparer.Ordinal).ShouldBe(Allowed.Keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Routes(RunningHub hub) => hub.Get<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .SelectMany(route => Methods(route).Select(method => $"{method} {route.RoutePattern.RawText!.TrimEnd('/')}"))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];

    private static int Expected(string route, string person) =>
        Allowed.GetValueOrDefault(route, []).Contains(person) ? 0 : person == Anonymous ? 401 : 403;

    private static async Task<int> AskAsync(HubPerson person, string route)
    {
        var parts = route.Split(' ', 2);
        var path = parts[1]
            .Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{pageNo:int}", "1", StringComparison.Ordinal)
            .Replace("{key}", "folha", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{**rest}", "nada", StringComparison.Ordinal)
            .Replace("{*path:nonfile}", "/agendamentos", StringComparison.Ordinal);
        var answer = parts[0] switch
        {
            "GET" => await person.GetAsync(path),
            "DELETE" => await person.DeleteAsync(path),
            _ => await person.PostAsync(path),
        };
        return answer.Status;
    }
}
