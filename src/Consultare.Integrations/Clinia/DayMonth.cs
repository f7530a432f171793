using System.Globalization;

namespace Consultare.Integrations.Clinia;

/// <summary>Reads <c>dd/MM</c>, which has no year: it means the day of that name nearest to a known one (New Year).</summary>
internal static class DayMonth
{
    private const int LeapYear = 2000;

    /// <summary>The day; null when the text is none or no year near has it.</summary>
    public static DateOnly? Nearest(string text, DateOnly to)
    {
        if (!DateOnly.TryParseExact(
            $"{text}/{LeapYear}", "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var any))
        {
            return null;
        }

        return Enumerable.Range(to.Year - 1, 3)
            .Where(year => year is >= 1 and <= 9999 && any.Day <= DateTime.DaysInMonth(year, any.Month))
            .Select(year => (DateOnly?)new DateOnly(year, any.Month, any.Day))
            .MinBy(day => Math.Abs(day!.Value.DayNumber - to.DayNumber));
    }
}
