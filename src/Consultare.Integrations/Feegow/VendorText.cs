using System.Text;

namespace Consultare.Integrations.Feegow;

/// <summary>Makes a text of the vendor fit to be quoted to staff: one line, short, and never with our key in it.</summary>
internal static class VendorText
{
    private const int Longest = 160;

    /// <summary>The text to quote; null when there is nothing to say.</summary>
    public static string? Quote(string? text, string secret)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var safe = secret.Length == 0 ? text : text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        var line = OneLine(safe);
        return line.Length == 0 ? null : $"“{line}”";
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(Longest + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                return line.ToString().TrimEnd() + "…";
            }

            var isBreak = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isBreak)
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
