namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>
/// How many appointments a day holds: a four-unit clinic, Saturdays half, Sundays closed, the future thinning out.
/// </summary>
internal static class DayVolume
{
    public const int HubWindowDays = 30;

    /// <summary>
    /// Sizes for every day from <paramref name="from"/> to <paramref name="to"/>; scaled inside the hub's window
    /// only.
    /// </summary>
    public static Dictionary<DateOnly, int> Plan(int seed, DateOnly from, DateOnly to, DateOnly today, int? scale)
    {
        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
        var sizes = days.ToDictionary(day => day, day => Usual(seed, day, today));
        if (scale is { } wanted)
        {
            ScaleWindow(sizes, today, wanted);
        }

        return sizes.ToDictionary(pair => pair.Key, pair => (int)pair.Value);
    }

    private static double Usual(int seed, DateOnly day, DateOnly today)
    {
        var full = SeededRandom.For(seed, "volume", day.DayNumber).Between(78, 118);
        var weekday = day.DayOfWeek switch { DayOfWeek.Sunday => 0.0, DayOfWeek.Saturday => 0.45, _ => 1.0 };
        var ahead = (day.DayNumber - today.DayNumber) switch
        {
            <= 0 => 1.0,
            <= 7 => 0.95,
            <= 14 => 0.85,
            <= 30 => 0.78,
            _ => 0.4,
        };
        return full * weekday * ahead;
    }

    // Running sums are rounded, not the days, so that the window holds exactly the number wanted.
    private static void ScaleWindow(Dictionary<DateOnly, double> sizes, DateOnly today, int wanted)
    {
        var window = sizes.Keys
            .Where(day => Math.Abs(day.DayNumber - today.DayNumber) <= HubWindowDays)
            .Order().ToList();
        var total = window.Sum(day => sizes[day]);
        var (sum, given) = (0.0, 0.0);
        foreach (var day in window)
        {
            sum += sizes[day];
            var upTo = Math.Round(wanted * sum / total);
            sizes[day] = upTo - given;
            given = upTo;
        }
    }
}
