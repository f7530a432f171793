namespace Consultare.Grains.Tests.Month;

/// <summary>The moments of a clinic day at which something may be due: every ten minutes while it is open, and the night's own.</summary>
internal static class MonthSteps
{
    private static readonly TimeOnly[] Night = [new(0, 5), new(3, 30), new(5, 0)];

    public static IEnumerable<TimeOnly> OfDay() =>
        [.. Night, .. Enumerable.Range(0, 82).Select(step => new TimeOnly(6, 30).AddMinutes(10 * step)), new TimeOnly(23, 50)];
}
