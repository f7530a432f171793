using System.Globalization;
using System.Text;

namespace Consultare.Data.Filters;

/// <summary>
/// The one normaliser of filter values (hub-domain, General conventions): whole values compare trimmed, with single
/// spaces, ignoring case and accents, on both databases.
/// </summary>
public static class ComparableText
{
    /// <summary>What is equal for staff has the same key.</summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(letter))
            {
                AppendSpace(key);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToUpperInvariant(letter));
            }
        }

        return key.ToString().TrimEnd();
    }

    private static void AppendSpace(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
        {
            key.Append(' ');
        }
    }
}
