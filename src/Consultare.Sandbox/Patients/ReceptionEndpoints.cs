using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Requests;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>The reception queue of the CORE host (sandbox 2.4), by unit token or by the host's own cookie.</summary>
internal sealed class ReceptionEndpoints(
    ReceptionJson json, CoreCookies cookies, UnitTokens tokens, WebSessionStore sessions, SwitchBoard switches)
{
    private const string TokenHeader = "x-access-token";

    public void Map(IEndpointRouteBuilder core) => core.MapGet("/totem-queue/admin/get-queue-by-filter", Show);

    private IResult Show(HttpContext http)
    {
        CorePages.AllowOrigin(http);
        var asked = int.TryParse(RequestParameters.Of(http)["unit_id"], out var unit) ? unit : 0;
        var token = http.Request.Headers[TokenHeader].ToString();
        int? granted = token.Length > 0 ? tokens.UnitOf(token) : cookies.IsValid(http) ? asked : null;
        if (granted is not { } unitId)
        {
            return Refuse();
        }

        if (unitId != asked && switches.Text(WaitingSwitches.UnitMismatch) == "403")
        {
            return Results.Json(new { message = "Unidade não autorizada." }, statusCode: 403);
        }

        cookies.Give(http);
        return Results.Text(json.Write(Leaks() ?? unitId).ToJsonString(), "application/json");
    }

    // Really seen once: the queue of wherever the session stands, whatever was asked for (sandbox 3.1).
    private int? Leaks() => switches.IsOn(WaitingSwitches.Leak)
        ? sessions.SignedIn().OrderBy(one => one.LastSeen).LastOrDefault() is { UnitId: not 0 } session ? session.UnitId : ClinicDay.Units[0]
        : null;

    private IResult Refuse() => switches.Text(WaitingSwitches.Refusal) switch
    {
        "login" => CorePages.Login(),
        "403" => Results.Json(new { message = "Acesso negado." }, statusCode: 403),
        _ => Results.Json(new { message = "Token inválido." }, statusCode: 401),
    };
}
