using System.Globalization;
using System.Text.RegularExpressions;

namespace Consultare.Integrations.Sheets;

/// <summary>Dates as people type them into a sheet: <c>d/M/yyyy</c> or <c>yyyy-MM-dd</c>.</summary>
internal static partial class SheetDates
{
    /// <summary>The date of a cell that is nothing else, but for a clock time after it (hub-domain 5.12).</summary>
    public static DateOnly? Whole(string cell) => Read(WholeDate().Match(cell.Trim()));

    /// <summary>The first date anywhere in a cell (hub-integrations 9.4).</summary>
    public static DateOnly? FirstIn(string cell) => Read(AnyDate().Match(cell));

    private static DateOnly? Read(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))(?:[T ,]\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?Z?)?$")]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"(?<![0-9])(?:(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))(?![0-9])")]
    private static partial Regex AnyDate();
}
