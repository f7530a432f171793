using System.Text;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>Repairs UTF-8 that was read as Latin-1: <c>JosÃ©</c> becomes <c>José</c> (hub-integrations 5, S29).</summary>
internal static class Mojibake
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The text with every typical pair made into the letter it stands for; clean text stays as it is.</summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAny('Ã', 'Â') < 0)
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (PairAt(text, index) is { } letter)
            {
                repaired.Append(letter);
                index++;
            }
            else
            {
                repaired.Append(text[index]);
            }
        }

        return repaired.ToString();
    }

    private static char? PairAt(string text, int index)
    {
        if (text[index] is not ('Ã' or 'Â') || index + 1 == text.Length || IsWordEnd(text, index))
        {
            return null;
        }

        var second = ByteOf(text[index + 1]);
        return second is >= 0x80 and <= 0xBF ? (char)(((text[index] & 0x03) << 6) | (second & 0x3F)) : null;
    }

    // IRMÃ, a no-break space, MARIA: two words, and no "à".
    private static bool IsWordEnd(string text, int index) =>
        text[index + 1] == NoBreakSpace && index > 0 && char.IsUpper(text[index - 1]);

    private static int ByteOf(char letter)
    {
        if (letter < '\u0100')
        {
            return letter;
        }

        Span<byte> bytes = stackalloc byte[4];
        var written = PageText.Windows1252.GetBytes([letter], bytes);
        return written == 1 && bytes[0] >= 0x80 ? bytes[0] : 0;
    }
}
