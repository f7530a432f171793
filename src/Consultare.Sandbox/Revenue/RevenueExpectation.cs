using System.Globalization;

namespace Consultare.Sandbox.Revenue;

/// <summary>
/// What a correct reader stores (integrations 7.4): outliers left out, head office left out, a negative line dated
/// before the window moved to its first day, any other line dated outside left out.
/// </summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Days">Each day read as a window of its own.</param>
/// <param name="Months">Each calendar month that the period touches, read whole and up to now.</param>
public sealed record RevenueExpectation(
    DateOnly Start, DateOnly End, IReadOnlyList<RevenueCount> Days, IReadOnlyList<RevenueCount> Months)
{
    internal static RevenueExpectation Of(RevenueBook book, DateOnly from, DateOnly to)
    {
        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
        var months = days.Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct();
        return new RevenueExpectation(
            from,
            to,
            [.. days.Select(day => Count(book, day, day, "yyyy-MM-dd"))],
            [.. months.Select(month => Count(book, month, month.AddMonths(1).AddDays(-1), "yyyy-MM"))]);
    }

    private static RevenueCount Count(RevenueBook book, DateOnly first, DateOnly last, string format)
    {
        var kept = book.Between(first, last)
            .Where(line => line.UnitId != RevenueUnit.HeadOfficeId && !line.IsOutlier && IsKept(line, first, last))
            .ToList();
        return new RevenueCount(
            first.ToString(format, CultureInfo.InvariantCulture), kept.Count, kept.Sum(line => line.PaidCents));
    }

    private static bool IsKept(RevenueLine line, DateOnly first, DateOnly last) =>
        (line.PaidOn >= first && line.PaidOn <= last) || (line.PaidOn < first && line.PaidCents < 0);
}
