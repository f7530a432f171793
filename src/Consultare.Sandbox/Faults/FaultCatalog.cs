using Consultare.Sandbox.Clinia;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Patients;
using Consultare.Sandbox.Benefit;
using Consultare.Sandbox.Proposals;
using Consultare.Sandbox.Revenue;
using Consultare.Sandbox.Google;
using Consultare.Sandbox.S3;

namespace Consultare.Sandbox.Faults;

/// <summary>
/// The catalogue of sandbox 6 for the REST API: each id and variant as a plan. Later systems add their rows.
/// </summary>
internal static class FaultCatalog
{
    private const string Api = "/v1/api/*";
    private const string Search = "/v1/api/appoints/search";
    private const string Json = "application/json";
    private const string Html = "text/html; charset=utf-8";
    private const string ErrorPage =
        "<!DOCTYPE html><html><head><title>Erro</title></head><body><h1>{0}</h1></body></html>";
    private const string NoneText = "Nenhum agendamento encontrado no período informado";
    private const string WindowText = "O período informado não pode ser maior que 90 dias";

    private static readonly (string Id, string Variant, FaultPlan Plan)[] ApiEntries =
    [
        ("S01", "no-token", Answer(401, Failure("Token de acesso não informado"))),
        ("S02", "inactive-key", Answer(403, Failure("Chave de acesso inativa"))),
        ("S03", "blocked", Page(403, "Acesso bloqueado")),
        ("S04", "none", Answer(409, $$"""{"success":false,"content":"{{NoneText}}"}""", Search)),
        ("S05", "window", Answer(409, $$"""{"success":false,"content":"{{WindowText}}"}""", Search)),
        ("S06", "a", Answer(422, """{"data_start":["O campo data_start é inválido."]}""")),
        ("S06", "b", Answer(422, Failure("O campo data_start é inválido."))),
        ("S06", "c", Answer(422,
            """{"success":false,"cod_erro":0,"message":{"data_start":["O campo data_start é inválido."]}}""")),
        ("S06", "d", Answer(422, """{"success":true,"content":{"data_start":["O campo data_start é inválido."]}}""")),
        ("S07", "empty-message", Answer(422, Failure(""))),
        ("S08", "list", Answer(400,
            """{"message":["data_start must be a date"],"error":"Bad Request","statusCode":400}""")),
        ("S08", "text", Answer(400,
            """{"message":"data_start must be a date","error":"Bad Request","statusCode":400}""")),
        ("S09", "404", Page(404, "Página não encontrada")),
        ("S09", "500", Page(500, "Erro interno")),
        ("S10", "seconds", TooMany("seconds", "1", 1)),
        ("S10", "date", TooMany("date", "1", 1)),
        ("S10", "long", TooMany("seconds", "3600", null)),
        ("S11", "502-once", Page(502, "Bad Gateway", 1)),
        ("S11", "503-once", Page(503, "Service Unavailable", 1)),
        ("S11", "504-once", Page(504, "Gateway Timeout", 1)),
        ("S11", "502-always", Page(502, "Bad Gateway")),
        ("S11", "503-always", Page(503, "Service Unavailable")),
        ("S11", "504-always", Page(504, "Gateway Timeout")),
        ("S12", "no-answer", Behave(FaultTypes.NoAnswer)),
        ("S12", "slow-headers", Behave(FaultTypes.SlowHeaders, ("ms", "600000"))),
        ("S12", "slow-body", Behave(FaultTypes.SlowBody, ("ms", "1000"), ("bytes", "64"))),
        ("S12", "reset-mid-body", Behave(FaultTypes.ResetMidBody, ("bytes", "64"))),
        ("S12", "reset", Behave(FaultTypes.Reset)),
        ("S13", "truncated", Behave(FaultTypes.Truncate)),
        ("S13", "bom", Behave(FaultTypes.Bom)),
        ("S13", "html", Page(200, "Bem-vindo")),
        ("S13", "empty", Answer(200, "")),
        ("S14", "msg", Answer(200, """{"success":false,"msg":"Falha ao consultar os dados"}""")),
        ("S14", "message", Answer(200, """{"success":false,"message":"Falha ao consultar os dados"}""")),
        ("S14", "content", Answer(200, """{"success":false,"content":"Falha ao consultar os dados"}""")),
        ("S15", "object", Answer(200, """{"success":true,"content":{"id":1}}""")),
        ("S15", "null", Answer(200, """{"success":true,"content":null}""")),
        ("S15", "string", Answer(200, """{"success":true,"content":"ok"}""")),
        ("S16", "stuck", Behave(FaultTypes.StuckPaging)),
    ];

    // Every system adds its own list here.
    private static readonly (string Id, string Variant, FaultPlan Plan)[] Entries =
    [
        .. ApiEntries,
        .. WebFaults.All,
        .. QueueFaults.All,
        .. ProposalFaults.Entries,
        .. BenefitFaults.Entries,
        .. RevenueFaults.All,
        .. CliniaFaults.All,
        .. GoogleFaults.All,
        .. S3Faults.All,
    ];

    /// <summary>Every id with its variants, in order.</summary>
    public static ILookup<string, string> Variants { get; } =
        Entries.ToLookup(entry => entry.Id, entry => entry.Variant);

    /// <summary>
    /// The name and plan a request asks for. Throws <see cref="FaultRefusedException"/> when it asks wrongly.
    /// </summary>
    public static (string Name, FaultPlan Plan) Resolve(FaultRequest request)
    {
        Check(request);
        if (request.Fault is null)
        {
            return (request.Type!, new FaultPlan(request.Type!, "*", null, new Dictionary<string, string>()));
        }

        var known = Entries.Where(entry => entry.Id == request.Fault).ToList();
        if (known.Count == 0)
        {
            throw new FaultRefusedException(
                $"Unknown fault '{request.Fault}'; known: {string.Join(", ", Variants.Select(group => group.Key))}.");
        }

        var variant = request.Variant ?? known[0].Variant;
        var found = known.FirstOrDefault(entry => entry.Variant == variant);
        return found.Plan is not null
            ? ($"{found.Id}/{found.Variant}", found.Plan)
            : throw new FaultRefusedException(
                $"Unknown variant '{variant}' of {request.Fault}; known: " +
                $"{string.Join(", ", Variants[request.Fault])}.");
    }

    private static void Check(FaultRequest request)
    {
        var problem = request switch
        {
            { Fault: null, Type: null } => "Give either fault (such as S01) or type.",
            { Fault: not null, Type: not null } => "Give fault or type, not both.",
            { Type: { } type } when !FaultTypes.All.Contains(type) =>
                $"Unknown type '{type}'; known: {string.Join(", ", FaultTypes.All)}.",
            { Count: < 1 } => "count must be at least 1.",
            { Probability: <= 0 or > 1 or double.NaN } => "probability must be above 0 and at most 1.",
            { After: < 0 } => "after must not be negative.",
            _ when FaultSettings.Problem(request.Parameters) is { } wrong => wrong,
            { DelayMs: < 0 or > 600_000 } => "delayMs must be from 0 to 600000.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new FaultRefusedException(problem);
        }
    }

    private static string Failure(string message) => $$"""{"success":false,"cod_erro":0,"message":"{{message}}"}""";

    private static FaultPlan Answer(int status, string body, string path = Api) =>
        Plan(FaultTypes.Answer, path, null, ("status", $"{status}"), ("contentType", Json), ("body", body));

    private static FaultPlan Page(int status, string title, int? count = null) => Plan(
        FaultTypes.Answer, Api, count,
        ("status", $"{status}"),
        ("contentType", Html),
        ("body", ErrorPage.Replace("{0}", title, StringComparison.Ordinal)));

    private static FaultPlan TooMany(string notation, string seconds, int? count) => Plan(
        FaultTypes.Answer, Api, count,
        ("status", "429"),
        ("contentType", Json),
        ("body", Failure("Muitas requisições")),
        ("retryAfter", notation),
        ("seconds", seconds));

    private static FaultPlan Behave(string type, params (string, string)[] settings) => Plan(type, Api, null, settings);

    private static FaultPlan Plan(string type, string path, int? count, params (string Key, string Value)[] settings) =>
        new(type, path, count, settings.ToDictionary(pair => pair.Key, pair => pair.Value));
}
