using System.Globalization;
using Consultare.Data.Dialects;

namespace Consultare.Data.Billing;

/// <summary>A calendar month as the columns hold it.</summary>
/// <param name="Ref"><c>yyyy-MM</c>.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal sealed record BillingMonth(string Ref, string First, string Last)
{
    public static BillingMonth Of(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new BillingMonth(
            first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ColumnTime.OfDate(first),
            ColumnTime.OfDate(first.AddMonths(1).AddDays(-1)));
    }

    /// <summary>The months of a period and of further days, each once.</summary>
    public static IEnumerable<BillingMonth> Touched(DateOnly from, DateOnly to, IEnumerable<DateOnly> more)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return Enumerable.Range(0, months + 1).Select(first.AddMonths).Concat(more).Select(Of).Distinct();
    }
}
