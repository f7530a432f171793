using System.Globalization;

namespace Consultare.Integrations.Text;

/// <summary>
/// Reads calendar days as the outside systems write them (hub-integrations 0.4): <c>dd-MM-yyyy</c>, <c>dd/MM/yyyy</c>,
/// <c>dd/MM/yy</c>, <c>yyyy-MM-dd</c>, and the day of an ISO date-time, taken as written and never converted.
/// </summary>
public static class ClinicDates
{
    private const int IsoDayLength = 10;
    private const int FirstYear = 1900;

    /// <summary>Reads one calendar day of the clinic; anything but the forms above is refused.</summary>
    /// <param name="text">The text as received; white space around it is ignored.</param>
    /// <param name="day">The day; the default value when refused.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        text = text.Trim();
        return text.Length switch
        {
            8 => TryRead(text, "dd/MM/yy", out day) && TryMoveIntoThisCentury(ref day),
            IsoDayLength => TryReadDay(text, out day),
            > IsoDayLength => TryReadDateTime(text, out day),
            _ => Refuse(out day),
        };
    }

    private static bool TryReadDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        var format = (text[2], text[5], text[4], text[7]) switch
        {
            ('-', '-', _, _) => "dd-MM-yyyy",
            ('/', '/', _, _) => "dd/MM/yyyy",
            (_, _, '-', '-') => "yyyy-MM-dd",
            _ => null,
        };
        return format is null ? Refuse(out day) : TryRead(text, format, out day) && day.Year >= FirstYear;
    }

    private static bool TryReadDateTime(ReadOnlySpan<char> text, out DateOnly day) =>
        ClinicTimestamps.IsTimeOfDay(text[IsoDayLength..]) && text[4] == '-'
            ? TryReadDay(text[..IsoDayLength], out day)
            : Refuse(out day);

    private static bool TryRead(ReadOnlySpan<char> text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryMoveIntoThisCentury(ref DateOnly day)
    {
        // A two-digit year is one of this century, whatever the machine's calendar settings think.
        var year = 2000 + (day.Year % 100);
        if (day.Day > DateTime.DaysInMonth(year, day.Month))
        {
            return Refuse(out day);
        }

        day = new DateOnly(year, day.Month, day.Day);
        return true;
    }

    private static bool Refuse(out DateOnly day)
    {
        day = default;
        return false;
    }
}
