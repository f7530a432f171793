using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Month;

/// <summary>Faults that end by themselves, at any system.</summary>
internal static class MonthFaults
{
    private static readonly (string Fault, string Variant, int Most)[] All =
    [
        ("S09", "500", 6),
        ("S10", "seconds", 2),
        ("S11", "503-once", 3),
        ("S11", "502-always", 8),
        ("S12", "reset", 5),
        ("S12", "reset-mid-body", 5),
        ("S13", "truncated", 2),
        ("S13", "html", 2),
    ];

    public static FaultRequest Any(Random chance)
    {
        var (fault, variant, most) = All[chance.Next(All.Length)];
        return new FaultRequest { Fault = fault, Variant = variant, Path = "*", Count = chance.Next(1, most + 1), After = chance.Next(0, 6) };
    }
}
