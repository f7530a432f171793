using System.Globalization;

namespace Consultare.Integrations.Text;

/// <summary>
/// Brings a moment of clinic-local wall time into the stored form <c>yyyy-MM-dd HH:mm:ss</c>. The clock time is kept as
/// received: a trailing <c>Z</c> or offset is dropped, not converted (hub-domain, General conventions).
/// </summary>
public static class ClinicTimestamps
{
    private const int DayLength = 10;
    private const int StoredLength = 19;

    /// <summary>Reads a moment; a missing clock time is midnight, seconds may be missing, fractions are dropped.</summary>
    /// <param name="text">The text as received, in any day form of <see cref="ClinicDates"/> plus a clock time.</param>
    /// <param name="stored">The text to store; empty when refused.</param>
    public static bool TryNormalize(ReadOnlySpan<char> text, out string stored)
    {
        text = text.Trim();
        stored = "";
        var hasClock = text.Length > DayLength;
        if (!ClinicDates.TryParse(hasClock ? text[..DayLength] : text, out var day))
        {
            return false;
        }

        Span<char> clock = ['0', '0', ':', '0', '0', ':', '0', '0'];
        if (hasClock && !TryReadClock(text[DayLength..], clock))
        {
            return false;
        }

        // Nearly every moment comes in stored form already.
        stored = IsStoredForm(text)
            ? text.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {clock}");
        return true;
    }

    private static bool IsStoredForm(ReadOnlySpan<char> readable) =>
        readable.Length == StoredLength && readable[4] == '-' && readable[DayLength] == ' ';

    /// <summary>
    /// Whether the text after a day is a clock time: <c>T</c> or a space, then <c>HH:mm[:ss[.fff]][Z|±hh:mm]</c>.
    /// </summary>
    internal static bool IsTimeOfDay(ReadOnlySpan<char> text)
    {
        Span<char> clock = stackalloc char[8];
        return TryReadClock(text, clock);
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, Span<char> clock)
    {
        if (text.Length < 6 || text[0] is not ('T' or 't' or ' ') || text[3] != ':')
        {
            return false;
        }

        "00:00:00".CopyTo(clock);
        text[1..6].CopyTo(clock);
        var rest = text[6..];
        if (rest.Length >= 3 && rest[0] == ':')
        {
            rest[..3].CopyTo(clock[5..]);
            rest = rest[3..];
            rest = rest.StartsWith('.') ? rest[1..].TrimStart("0123456789") : rest;
        }

        return IsZone(rest) && InRange(clock[..2], 23) && InRange(clock[3..5], 59) && InRange(clock[6..], 59);
    }

    private static bool InRange(ReadOnlySpan<char> pair, int highest) =>
        char.IsAsciiDigit(pair[0]) && char.IsAsciiDigit(pair[1])
        && ((pair[0] - '0') * 10) + (pair[1] - '0') <= highest;

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text is "" or "Z" or "z"
        || (text.Length is 5 or 6 && text[0] is '+' or '-'
            && text[1..].IndexOfAnyExceptInRange('0', ':') < 0);
}
