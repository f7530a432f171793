namespace Consultare.Benchmarks.Latency;

/// <summary>Middle and upper end of some measured times.</summary>
internal sealed record Percentiles(double Median, double P95)
{
    public static Percentiles Of(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return new Percentiles(sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.95)]);
    }
}
