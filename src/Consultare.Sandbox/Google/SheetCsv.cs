using System.Text;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Google;

/// <summary>The public CSV of a first tab (integrations 9.2), or the sign-in page of a sheet that is not public.</summary>
internal sealed class SheetCsv(SheetBook book, SwitchBoard switches)
{
    public IResult Export(string id) => Show(id, quoteAll: false);

    public IResult Query(string id) => Show(id, quoteAll: true);

    public static IResult SignIn() => WebHtml.Page("Fazer login nas Contas", "<main><h1>Fazer login</h1><p>Use sua conta.</p></main>");

    private IResult Show(string id, bool quoteAll)
    {
        if (book.Find(id) is not [var first, ..])
        {
            return Results.Content("<html><body>Not Found</body></html>", "text/html", Encoding.UTF8, 404);
        }

        return switches.Text(GoogleSwitches.Csv) switch
        {
            "signIn" => SignIn(),
            "redirect" => Results.Redirect("/accounts/signin"),
            _ => Results.Text(Text(first, quoteAll), "text/csv", Encoding.UTF8),
        };
    }

    private static string Text(SheetTab tab, bool quoteAll)
    {
        var columns = tab.Rows.Max(row => row.Count);
        return string.Join(
            quoteAll ? "\n" : "\r\n",
            tab.Rows.Select(row => string.Join(',', Enumerable.Range(0, columns).Select(at => Cell(row.ElementAtOrDefault(at) ?? "", quoteAll)))));
    }

    private static string Cell(string text, bool quote) =>
        quote || text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
