using System.Globalization;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Appointments;

/// <summary>One month of a backfill; the last one may be cut short by the end of the period.</summary>
internal sealed record BackfillMonth(DateOnly Start, DateOnly End)
{
    /// <summary>Whether it reaches the month's last day: only such months are checkpointed.</summary>
    public bool IsWhole => End == Start.AddMonths(1).AddDays(-1);

    /// <summary>The months of a period; its start is moved back to the first of its month (hub-integrations 1.6).</summary>
    public static IEnumerable<BackfillMonth> Of(BackfillPeriod period)
    {
        var first = new DateOnly(period.Start.Year, period.Start.Month, 1);
        for (var month = first; month <= period.End; month = month.AddMonths(1))
        {
            var last = month.AddMonths(1).AddDays(-1);
            yield return new BackfillMonth(month, last < period.End ? last : period.End);
        }
    }

    /// <summary>Whether a text is a month's key.</summary>
    public static bool IsKey(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The month as its page's key: <c>2016-04</c>.</summary>
    public override string ToString() => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
