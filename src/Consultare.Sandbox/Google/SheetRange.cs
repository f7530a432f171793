using System.Globalization;
using System.Text.RegularExpressions;

namespace Consultare.Sandbox.Google;

/// <summary>A range in A1 notation: tab or none, first to last column, first to last row.</summary>
internal sealed partial record SheetRange(string? Tab, int FirstColumn, int LastColumn, int FirstRow, int LastRow)
{
    /// <summary>The range of a text; null when it cannot be parsed.</summary>
    public static SheetRange? Parse(string text)
    {
        var mark = text.LastIndexOf('!');
        var cells = Cells().Match(text[(mark + 1)..].ToUpperInvariant());
        if (!cells.Success)
        {
            // A bare title stands for the whole tab.
            return mark < 0 ? new SheetRange(Unquoted(text), 0, int.MaxValue, 0, int.MaxValue) : null;
        }

        return new SheetRange(
            mark < 0 ? null : Unquoted(text[..mark]),
            Column(cells.Groups["c1"].Value),
            Column(cells.Groups["c2"].Value),
            cells.Groups["r1"].Success ? int.Parse(cells.Groups["r1"].ValueSpan, CultureInfo.InvariantCulture) - 1 : 0,
            cells.Groups["r2"].Success ? int.Parse(cells.Groups["r2"].ValueSpan, CultureInfo.InvariantCulture) - 1 : int.MaxValue);
    }

    /// <summary>The cells of a tab in this range, without empty cells at the end of a row or empty rows at the end.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cut(SheetTab tab)
    {
        var rows = tab.Rows
            .Where((_, row) => row >= FirstRow && row <= LastRow)
            .Select(row => Trimmed([.. row.Where((_, column) => column >= FirstColumn && column <= LastColumn)]))
            .ToList();
        var filled = rows.FindLastIndex(row => row.Count > 0) + 1;
        return rows[..filled];
    }

    private static IReadOnlyList<string> Trimmed(List<string> row) => row[..(row.FindLastIndex(cell => cell.Length > 0) + 1)];

    private static string Unquoted(string title) =>
        title.Length > 1 && title[0] == '\'' && title[^1] == '\'' ? title[1..^1].Replace("''", "'", StringComparison.Ordinal) : title;

    private static int Column(string letters) => letters.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;

    [GeneratedRegex("^(?<c1>[A-Z]{1,2})(?<r1>[1-9][0-9]{0,5})?:(?<c2>[A-Z]{1,2})(?<r2>[1-9][0-9]{0,5})?$")]
    private static partial Regex Cells();
}
