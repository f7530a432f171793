using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Google;

/// <summary>S44–S46 of sandbox 6.</summary>
internal static class GoogleFaults
{
    private const string Sheets = "/v4/spreadsheets/*";

    public static readonly IReadOnlyList<(string Id, string Variant, FaultPlan Plan)> All =
    [
        ("S44", "invalid-grant", Answer("/token", 400, """{"error":"invalid_grant","error_description":"Invalid JWT Signature."}""", SandboxSites.GoogleAuth)),
        ("S44", "clock-skew", Hold(GoogleSwitches.Clock, "skewed")),
        ("S44", "403", Answer(Sheets, 403, Error(403, "The caller does not have permission", "PERMISSION_DENIED"))),
        ("S44", "404", Answer(Sheets, 404, Error(404, "Requested entity was not found.", "NOT_FOUND"))),
        ("S44", "429", Answer(Sheets, 429, Error(429, "Quota exceeded for quota metric 'Read requests'", "RESOURCE_EXHAUSTED"))),
        ("S45", "sign-in", Hold(GoogleSwitches.Csv, "signIn")),
        ("S45", "redirect", Hold(GoogleSwitches.Csv, "redirect")),
        ("S46", "accent", Hold(GoogleSwitches.Tabless, "empty")),
    ];

    /// <summary>An error as Google words it.</summary>
    public static string Error(int code, string message, string status) =>
        $$$"""{"error":{"code":{{{code}}},"message":"{{{message}}}","status":"{{{status}}}"}}""";

    private static FaultPlan Answer(string path, int status, string body, string host = SandboxSites.GoogleSheets) => new(
        FaultTypes.Answer,
        path,
        null,
        new Dictionary<string, string> { ["status"] = $"{status}", ["contentType"] = "application/json", ["body"] = body },
        host);

    private static FaultPlan Hold(string name, string value) => new(
        FaultTypes.Switch, "*", null, new Dictionary<string, string> { ["name"] = name, ["value"] = value });
}
