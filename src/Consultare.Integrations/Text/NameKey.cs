using System.Globalization;
using System.Text;

namespace Consultare.Integrations.Text;

/// <summary>Names compared as people read them: accents, case and spacing do not count (hub-integrations 0.4).</summary>
public static class NameKey
{
    /// <summary>A name's key: decomposed, marks stripped, lower-cased, trimmed, white space made single spaces.</summary>
    /// <param name="text">Any text; null gives the empty key.</param>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var key = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            Append(key, rune);
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The same text in composed form, so that two spellings of one name are one value.</summary>
    internal static string Composed(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormC);

    private static void Append(StringBuilder key, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
        {
            key.Append(Rune.ToLowerInvariant(rune).ToString());
        }
    }

    private static string WellFormed(string text)
    {
        // Normalize refuses half of a surrogate pair; enumerating by rune replaces it.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
