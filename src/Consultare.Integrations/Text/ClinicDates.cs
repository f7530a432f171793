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
    private const int ThisCentury = 2000;

    /// <summary>Reads one calendar day of the clinic; anything but the forms above is refused.</summary>
    /// <param name="text">The text as received; white space around it is ignored.</param>
    /// <param name="day">The day; the default value when refused.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        text = text.Trim();
        var isDateTime = text.Length > IsoDayLength && text[4] == '-' && ClinicTimestamps.IsTimeOfDay(text[IsoDayLength..]);
        if (isDateTime)
        {
            text = text[..IsoDayLength];
        }

        day = default;
        return text.Length switch
        {
            8 when text[2] == '/' && text[5] == '/' => TryMake(text[6..], text[3..5], text[..2], out day),
            IsoDayLength when IsDayFirst(text) => TryMake(text[6..], text[3..5], text[..2], out day),
            IsoDayLength when text[4] == '-' && text[7] == '-' => TryMake(text[..4], text[5..7], text[8..], out day),
            _ => false,
        };
    }

    private static bool IsDayFirst(ReadOnlySpan<char> text) => text[2] is '-' or '/' && text[5] == text[2];

    /// <summary>A two-digit year is one of this century, whatever the machine's calendar settings think.</summary>
    private static bool TryMake(
        ReadOnlySpan<char> yearText,
        ReadOnlySpan<char> monthText,
        ReadOnlySpan<char> dayText,
        out DateOnly day)
    {
        day = default;
        if (!TryRead(yearText, out var year) || !TryRead(monthText, out var month) || !TryRead(dayText, out var dayOfMonth))
        {
            return false;
        }

        year += yearText.Length == 2 ? ThisCentury : 0;
        if (year < FirstYear || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
