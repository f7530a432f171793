using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>Finds the result among a page's tables: layout tables come before it (sandbox 3.5).</summary>
internal static class ReportTables
{
    private const int MostColumns = 200;

    /// <summary>The table whose headings we know best, the largest among equals; null when none has a heading we know.</summary>
    public static ReportTable? Choose(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var best = page.QuerySelectorAll("table").OfType<IHtmlTableElement>()
            .Select(table => (Table: table, Headings: HeadingsOf(table)))
            .Select(one => (one.Table, one.Headings, Known: RevenueColumns.CountKnown(one.Headings)))
            .Where(one => one.Known > 0)
            .OrderByDescending(one => one.Known).ThenByDescending(one => one.Table.Rows.Length)
            .FirstOrDefault();
        return best.Table is null ? null : Read(best.Table, best.Headings);
    }

    private static ReportTable Read(IHtmlTableElement table, List<string> headings)
    {
        var rows = table.Bodies.SelectMany(body => body.Rows).Where(IsData).ToList();
        var isEmpty = rows.Count == 1 && headings.Count > 1 && rows[0].Cells.Length == 1;
        var footer = table.Foot is { Rows.Length: > 0 } foot ? foot.Rows[0] : null;
        return new ReportTable(
            headings,
            isEmpty ? [] : [.. rows.Select(Cells)],
            footer is null ? null : Cells(footer),
            isEmpty);
    }

    private static List<string> HeadingsOf(IHtmlTableElement table)
    {
        var row = table.Head is { Rows.Length: > 0 } head
            ? head.Rows[0]
            : table.Rows.FirstOrDefault(one => one.Cells.Any(cell => cell.LocalName == "th"));
        return row is null ? [] : [.. row.Cells.Take(MostColumns).Select(Text)];
    }

    private static bool IsData(IHtmlTableRowElement row) => row.Cells.Any(cell => cell.LocalName == "td");

    // A cell that spans several columns stands in the first of them.
    private static string[] Cells(IHtmlTableRowElement row) =>
    [
        .. row.Cells.SelectMany(cell =>
            Enumerable.Repeat("", Math.Clamp(cell.ColumnSpan, 1, MostColumns) - 1).Prepend(Text(cell))).Take(MostColumns),
    ];

    private static string Text(IElement cell) => cell.TextContent.Trim();
}
