namespace Consultare.Integrations.Sheets;

/// <summary>Counts WhatsApp requests to the CRC (hub-domain 5.12, hub-integrations 9.3).</summary>
internal static class CrcSheet
{
    private const string Date = "data";

    /// <summary>Rows whose date is the day; the heading does not count.</summary>
    public static int Count(SheetTable table, DateOnly day)
    {
        var column = DateColumn(table.Heading);
        return table.Data.Count(row => SheetDates.Whole(SheetTable.Cell(row, column)) == day);
    }

    /// <summary>Whether a column of the heading tells the date.</summary>
    public static bool HasHeading(SheetTable table) => table.Heading.Any(Contains);

    // A column called exactly "data" comes before one that merely contains the word; without either it is the first.
    private static int DateColumn(IReadOnlyList<string> heading)
    {
        var names = heading.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var exact = names.IndexOf(Date);
        return exact >= 0 ? exact : Math.Max(0, names.FindIndex(Contains));
    }

    private static bool Contains(string name) => name.Contains(Date, StringComparison.OrdinalIgnoreCase);
}
