using System.Globalization;

namespace Consultare.Grains.Contracts;

/// <summary>A page of a scan in the ledger: <c>leitura-1/pagina-12</c>; page 0 is the swap at its end.</summary>
internal readonly record struct ContractPageKey(int Scan, int Page)
{
    private const string ScanWord = "leitura-";
    private const string PageWord = "pagina-";
    private const string SwapWord = "troca";

    /// <summary>Whether this is the closing step of a scan.</summary>
    public bool IsSwap => Page == 0;

    /// <summary>Reads a key back from its text.</summary>
    /// <exception cref="FormatException">The text is no such key; it is quoted.</exception>
    public static ContractPageKey Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && Number(parts[0], ScanWord) is { } scan
            && (parts[1] == SwapWord ? 0 : Number(parts[1], PageWord)) is { } page
            ? new ContractPageKey(scan, page)
            : throw new FormatException($"'{text}' is not a page of a scan.");
    }

    /// <summary>The key as text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{ScanWord}{Scan}/{(IsSwap ? SwapWord : $"{PageWord}{Page}")}");

    private static int? Number(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
