namespace Consultare.Integrations.Sheets;

/// <summary>The ranges to try when a tab's name may have been mistyped (hub-integrations 9.4).</summary>
internal static class SheetRanges
{
    private const string Usual = "A:F";

    /// <summary>As configured, then without its tab, then each of those without a tab in the first tab by name.</summary>
    public static IReadOnlyList<string> Candidates(string configured, string firstTitle)
    {
        var mark = configured.IndexOf('!', StringComparison.Ordinal);
        var cells = mark >= 0 && mark + 1 < configured.Length ? configured[(mark + 1)..] : Usual;
        string[] given = [configured, cells];
        return [.. given.Concat(given.Where(range => !range.Contains('!', StringComparison.Ordinal)).Select(range => $"{firstTitle}!{range}")).Distinct(StringComparer.Ordinal)];
    }
}
