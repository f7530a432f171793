using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Proposals;

/// <summary>S17: a slice of the proposals fails; the request says which one by <c>contains_date</c>.</summary>
internal static class ProposalFaults
{
    private const string Path = "/v1/api/proposal/list";

    public static readonly (string Id, string Variant, FaultPlan Plan)[] Entries =
    [
        ("S17", "503", Failing("503")),
        ("S17", "500", Failing("500")),
    ];

    private static FaultPlan Failing(string status) => new(
        FaultTypes.Answer,
        Path,
        null,
        new Dictionary<string, string>
        {
            ["status"] = status,
            ["contentType"] = "text/html; charset=utf-8",
            ["body"] = "<!DOCTYPE html><html><body><h1>Erro interno</h1></body></html>",
        });
}
