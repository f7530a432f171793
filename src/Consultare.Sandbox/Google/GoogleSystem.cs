using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Google;

/// <summary>Google's token service, Sheets API and public CSV (sandbox 2.6).</summary>
internal sealed class GoogleSystem(GoogleTokens tokens, SheetsApi sheets, SheetCsv csv, SheetExpectation expectation) : ISandboxSystem
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/token", (HttpContext http) => tokens.Issue(http)).RequireHost(SandboxSites.GoogleAuth);

        var api = routes.MapGroup("/v4/spreadsheets").RequireHost(SandboxSites.GoogleSheets);
        api.MapGet("/{id}", (HttpContext http, string id) => sheets.Titles(http, id));
        api.MapGet("/{id}/values/{range}", (HttpContext http, string id, string range) => sheets.Values(http, id, range));

        var docs = routes.MapGroup("").RequireHost(SandboxSites.GoogleDocs);
        docs.MapGet("/spreadsheets/d/{id}/export", (string id) => csv.Export(id));
        docs.MapGet("/spreadsheets/d/{id}/gviz/tq", (string id) => csv.Query(id));
        docs.MapGet("/accounts/signin", SheetCsv.SignIn);
    }

    public void Reset() => tokens.Reset();

    public IEnumerable<(string Name, object Block)> Expect(DateOnly from, DateOnly to) => [("sheets", expectation.Block())];

    public IEnumerable<(string Name, object Value)> Describe() => [("google", new { tokensIssued = tokens.Issued })];
}
