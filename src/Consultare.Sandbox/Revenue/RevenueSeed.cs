using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Revenue;

/// <summary>
/// The lines of each day, from the seed number and the day alone, so that the book grows as the clock does. Around the
/// day of the seed lie the special cases of sandbox 4.
/// </summary>
internal sealed class RevenueSeed(int seed, DateOnly seededOn)
{
    private const int EqualLineAt = 49;
    private const int SundaySize = 12;

    private static readonly RevenueUnit[] Usual = [.. RevenueUnit.All.Where(one => one.Id != RevenueUnit.HeadOfficeId)];
    private readonly RevenueLineMaker _maker = new(PatientSeed.Make(seed, seededOn));

    /// <summary>The first day with lines: the report reaches back three whole months.</summary>
    public DateOnly FirstDay { get; } = new DateOnly(seededOn.Year, seededOn.Month, 1).AddMonths(-3);

    /// <summary>The one day without any line.</summary>
    public DateOnly EmptyDay { get; } = seededOn.AddDays(-9);

    /// <summary>The day that holds the amount just below the outlier rule.</summary>
    public DateOnly LargestDay { get; } = seededOn.AddDays(-20);

    /// <summary>The lines posted on a day, in the order of the report; <paramref name="size"/> 0 is the usual volume.</summary>
    public IReadOnlyList<RevenueLine> LinesOf(DateOnly day, int size)
    {
        if (day < FirstDay || day == EmptyDay)
        {
            return [];
        }

        var random = SeededRandom.For(seed, "revenue", day.DayNumber);
        var usual = random.Between(58, 84);
        var count = size > 0 ? size : day.DayOfWeek == DayOfWeek.Sunday ? SundaySize : usual;
        var lines = Enumerable.Range(0, count).Select(_ => _maker.Make(day, random, random.Pick(Usual))).ToList();
        PutEqualLines(lines);
        lines.Sort((one, other) => one.PostedAt.CompareTo(other.PostedAt));
        PutAcrossBorder(lines);
        lines.AddRange(Specials(day, random));
        return lines;
    }

    // Equal lines that are meant: two payments of the same kind at the same minute.
    private static void PutEqualLines(List<RevenueLine> lines)
    {
        if (lines.Count > 6)
        {
            lines[5] = lines[4];
        }
    }

    // The same across the border of two scroll pages of 50.
    private static void PutAcrossBorder(List<RevenueLine> lines)
    {
        if (lines.Count > EqualLineAt + 1)
        {
            lines[EqualLineAt + 1] = lines[EqualLineAt];
        }
    }

    private IEnumerable<RevenueLine> Specials(DateOnly day, SeededRandom random)
    {
        var dawn = new TimeOnly(6, 45);
        var line = _maker.Make(day, random, Usual[0]) with { PostedAt = dawn };
        yield return line with { UnitId = RevenueUnit.HeadOfficeId, UnitName = RevenueUnit.All[0].Name };
        yield return RevenueLineMaker.Refund(line, day);
        if (day.DayNumber % 3 == 0 || day == seededOn.AddDays(-1))
        {
            yield return line with { PaidCents = -9_999_999_999 };
            yield return line with { PaidCents = RevenueLine.OutlierCents };
        }

        if (day == LargestDay)
        {
            yield return line with { PaidCents = RevenueLine.OutlierCents - 1 };
        }

        if (day.DayNumber % 4 == 1 || day >= seededOn.AddDays(-1))
        {
            // Two equal late refunds of one posting day, and one further back than a month.
            var late = RevenueLineMaker.Refund(line, day.AddDays(-random.Between(3, 12)));
            yield return late;
            yield return late;
            yield return RevenueLineMaker.Refund(_maker.Make(day, random, Usual[1]) with { PostedAt = dawn }, day.AddDays(-40));
        }
    }
}
