using System.Text;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Google;

/// <summary>The two questions of the Sheets API that the hub asks (integrations 9.1).</summary>
internal sealed class SheetsApi(SheetBook book, GoogleTokens tokens, SwitchBoard switches)
{
    public IResult Titles(HttpContext http, string id) => Behind(http, id, tabs => Results.Json(new
    {
        sheets = tabs.Select(tab => new { properties = new { title = tab.Title } }),
    }));

    public IResult Values(HttpContext http, string id, string range) => Behind(http, id, tabs =>
    {
        var asked = SheetRange.Parse(range);
        var tab = asked?.Tab is null ? tabs[0] : tabs.FirstOrDefault(one => one.Title == asked.Tab);
        if (asked is null || tab is null)
        {
            return Refuse(400, $"Unable to parse range: {range}", "INVALID_ARGUMENT");
        }

        var hidden = asked.Tab is null && switches.Text(GoogleSwitches.Tabless) == "empty";
        return Answer(range, hidden ? [] : asked.Cut(tab));
    });

    private IResult Behind(HttpContext http, string id, Func<IReadOnlyList<SheetTab>, IResult> answer) =>
        !tokens.Accepts(http) ? Refuse(401, "Request had invalid authentication credentials.", "UNAUTHENTICATED")
        : book.Find(id) is { } tabs ? answer(tabs)
        : Refuse(404, "Requested entity was not found.", "NOT_FOUND");

    // Without data the key is absent, not empty.
    private static IResult Answer(string range, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var answer = new JsonObject { ["range"] = range, ["majorDimension"] = "ROWS" };
        if (rows.Count > 0)
        {
            answer["values"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(cell => JsonValue.Create(cell))]))]);
        }

        return Results.Text(answer.ToJsonString(), "application/json", Encoding.UTF8);
    }

    private static IResult Refuse(int code, string message, string status) =>
        Results.Text(GoogleFaults.Error(code, message, status), "application/json", Encoding.UTF8, code);
}
