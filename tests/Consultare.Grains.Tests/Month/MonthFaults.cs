using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Month;

/// <summary>Faults of a month: calls that fail for a while at any system, and pages and sessions that misbehave until somebody mends them.</summary>
internal static class MonthFaults
{
    private static readonly (string Fault, string Variant, int Most)[] Calls =
    [
        ("S09", "500", 6),
        ("S10", "seconds", 2),
        ("S11", "503-once", 3),
        ("S11", "502-always", 8),
        ("S12", "reset", 5),
        ("S12", "reset-mid-body", 5),
        ("S13", "truncated", 2),
        ("S13", "html", 2),
        ("S31", "401", 3),
        ("S31", "not-a-list", 3),
    ];

    private static readonly (string Fault, string Variant)[] Behaviours =
    [
        ("S18", "503"), ("S19", "grow-once"), ("S22", "dropped"), ("S22", "dropped-always"), ("S23", "login-page"), ("S24", "told"),
        ("S24", "silent"), ("S25", "200"), ("S27", "never"), ("S27", "foreign"), ("S28", "blank"), ("S28", "garbage"), ("S30", "six-columns"),
        ("S32", "leak"), ("S35", "row"), ("S35", "load-fails"), ("S36", "failed-once"), ("S37", "without-162"), ("S38", "renamed"),
        ("S39", "ignored"), ("S40", "overlap-once"), ("S42", "card"), ("S42", "appointments"), ("S43", "401"), ("S43", "html"),
    ];

    public static FaultRequest Any(Random chance)
    {
        if (chance.Next(2) == 0)
        {
            var (behaviour, style) = Behaviours[chance.Next(Behaviours.Length)];
            return new FaultRequest { Fault = behaviour, Variant = style };
        }

        var (fault, variant, most) = Calls[chance.Next(Calls.Length)];
        var path = fault == "S31" ? null : "*";
        return new FaultRequest { Fault = fault, Variant = variant, Path = path, Count = chance.Next(1, most + 1), After = chance.Next(0, 6) };
    }
}
