using System.Globalization;

namespace Consultare.Benchmarks;

/// <summary>Writes one figure a line, the goal beside it.</summary>
internal static class Report
{
    public static void Line(string what, string figure, string goal = "") =>
        Console.WriteLine(goal.Length == 0 ? $"{what,-62} {figure}" : $"{what,-62} {figure,-28} goal {goal}");

    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " x";

    public static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " ms";

    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
