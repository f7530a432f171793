using System.Globalization;

namespace Consultare.Integrations.Text;

/// <summary>
/// Reads amounts of reais as people and systems write them: <c>R$ 1.234,56</c>, <c>350.00</c>, <c>(12,00)</c>
/// (the required rule of hub-integrations 0.4, fix F7).
/// </summary>
public static class BrazilianMoney
{
    /// <summary>The longest text looked at, spaces left out; anything longer is no amount.</summary>
    private const int LongestAmount = 40;

    /// <summary>DECIMAL(14,2) holds twelve digits before the point.</summary>
    private const decimal Limit = 1_000_000_000_000m;

    /// <summary>Reads an amount; absent or empty text is zero, unreadable text is refused rather than guessed.</summary>
    /// <param name="text">The text as received; white space and <c>R$</c> are ignored.</param>
    /// <param name="amount">Reais, rounded to whole cents; zero when refused.</param>
    /// <returns>False when there is text and it cannot be read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal amount)
    {
        amount = 0m;
        Span<char> buffer = stackalloc char[LongestAmount];
        if (!TryCompact(text, buffer, out var length))
        {
            return false;
        }

        ReadOnlySpan<char> rest = buffer[..length];
        if (rest.IsEmpty)
        {
            return true;
        }

        var negative = TakeMarks(ref rest);
        return TryReadDigits(rest, out var unsigned) && TryFit(negative ? -unsigned : unsigned, out amount);
    }

    /// <summary>Takes a number that came as a number: as is, rounded to whole cents.</summary>
    /// <returns>False when it does not fit DECIMAL(14,2).</returns>
    public static bool TryFit(decimal value, out decimal amount)
    {
        amount = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        if (Math.Abs(amount) < Limit)
        {
            return true;
        }

        amount = 0m;
        return false;
    }

    private static bool TryCompact(ReadOnlySpan<char> text, Span<char> buffer, out int length)
    {
        length = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return false;
            }

            buffer[length++] = character;
        }

        return true;
    }

    /// <summary>Takes off the currency and one sign (minus, U+2212 or parentheses), in any order.</summary>
    private static bool TakeMarks(ref ReadOnlySpan<char> rest)
    {
        var negative = false;
        var currency = false;
        while (!rest.IsEmpty)
        {
            if (!negative && rest[0] is '-' or '\u2212')
            {
                negative = true;
                rest = rest[1..];
            }
            else if (!negative && rest[0] == '(' && rest[^1] == ')')
            {
                negative = true;
                rest = rest[1..^1];
            }
            else if (!currency && rest.StartsWith("R$", StringComparison.OrdinalIgnoreCase))
            {
                currency = true;
                rest = rest[2..];
            }
            else
            {
                break;
            }
        }

        return negative;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out decimal value)
    {
        var comma = text.IndexOf(',');
        if (comma >= 0)
        {
            return TryCompose(text[..comma], text[(comma + 1)..], out value);
        }

        var dot = text.IndexOf('.');
        var isDecimalPoint = dot >= 0 && dot == text.LastIndexOf('.') && text.Length - dot - 1 is 1 or 2;
        return isDecimalPoint
            ? TryCompose(text[..dot], text[(dot + 1)..], out value)
            : TryCompose(text, text.IsEmpty ? "" : "0", out value);
    }

    private static bool TryCompose(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, out decimal value)
    {
        value = 0m;
        Span<char> plain = stackalloc char[LongestAmount + 3];
        if (fraction.IsEmpty || !TryUngroup(whole, plain[1..], out var length))
        {
            return false;
        }

        plain[0] = '0';
        plain[++length] = '.';
        fraction.CopyTo(plain[(length + 1)..]);
        return fraction.IndexOfAnyExceptInRange('0', '9') < 0
            && decimal.TryParse(
                plain[..(length + 1 + fraction.Length)],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value);
    }

    /// <summary>Drops the dots of a number grouped in threes; a dot anywhere else is not a thousands dot.</summary>
    private static bool TryUngroup(ReadOnlySpan<char> whole, Span<char> digits, out int length)
    {
        length = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            if (char.IsAsciiDigit(whole[at]))
            {
                digits[length++] = whole[at];
                continue;
            }

            var group = whole[(at + 1)..];
            var isThousandsDot = whole[at] == '.' && at > 0 && group.Length >= 3
                && group[..3].IndexOfAnyExceptInRange('0', '9') < 0
                && (group.Length == 3 || group[3] == '.');
            if (!isThousandsDot)
            {
                return false;
            }
        }

        return true;
    }
}
