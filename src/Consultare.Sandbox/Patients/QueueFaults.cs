using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Patients;

/// <summary>S28–S32 of sandbox 6: the two queues.</summary>
internal static class QueueFaults
{
    private const string Queue = "/totem-queue/*";
    private const string LoginHtml =
        "<!DOCTYPE html><html><body><form action=\"/login\"><input name=\"e-mail\" placeholder=\"E-mail\">"
        + "<input type=\"password\" name=\"password\" placeholder=\"Senha\"><button>Entrar</button></form></body></html>";

    public static readonly IReadOnlyList<(string Id, string Variant, FaultPlan Plan)> All =
    [
        ("S28", "empty", Hold(WaitingSwitches.Body, "empty")),
        ("S28", "blank", Hold(WaitingSwitches.Body, "blank")),
        ("S28", "garbage", Hold(WaitingSwitches.Body, "garbage")),
        ("S29", "utf8", Hold(WaitingSwitches.Charset, "utf8")),
        ("S29", "none-latin1", Hold(WaitingSwitches.Charset, "none-latin1")),
        ("S29", "none-utf8", Hold(WaitingSwitches.Charset, "none-utf8")),
        ("S29", "mismatch", Hold(WaitingSwitches.Charset, "mismatch")),
        ("S29", "mismatch-latin1", Hold(WaitingSwitches.Charset, "mismatch-latin1")),
        ("S29", "twice", Hold(WaitingSwitches.Charset, "twice")),
        ("S30", "six-columns", Hold(WaitingSwitches.Layout, "sixColumns")),
        ("S30", "extra-first", Hold(WaitingSwitches.Layout, "extraFirst")),
        ("S31", "401", Answer(401, "application/json", """{"message":"Token inválido."}""")),
        ("S31", "403", Answer(403, "application/json", """{"message":"Acesso negado."}""")),
        ("S31", "login", Answer(200, "text/html; charset=utf-8", LoginHtml)),
        ("S31", "not-a-list", Answer(200, "application/json", """{"data":[]}""")),
        ("S32", "leak", Hold(WaitingSwitches.Leak, "true")),
    ];

    private static FaultPlan Hold(string name, string value) => new(
        FaultTypes.Switch, "*", null, new Dictionary<string, string> { ["name"] = name, ["value"] = value });

    private static FaultPlan Answer(int status, string contentType, string body) => new(
        FaultTypes.Answer,
        Queue,
        null,
        new Dictionary<string, string> { ["status"] = $"{status}", ["contentType"] = contentType, ["body"] = body },
        SandboxSites.Core);
}
