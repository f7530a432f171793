namespace Consultare.Integrations.Sheets;

/// <summary>Rows of a spreadsheet, the heading first; a row may be shorter than the heading.</summary>
internal sealed record SheetTable(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The heading.</summary>
    public IReadOnlyList<string> Heading => Rows.Count == 0 ? [] : Rows[0];

    /// <summary>The rows below it.</summary>
    public IEnumerable<IReadOnlyList<string>> Data => Rows.Skip(1);

    /// <summary>A cell; empty where the row is shorter.</summary>
    public static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column] : "";
}
