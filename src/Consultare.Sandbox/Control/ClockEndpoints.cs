using System.Globalization;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi;

namespace Consultare.Sandbox.Control;

/// <summary>The sandbox's time: read, set, advance, freeze (sandbox 3.7).</summary>
internal static class ClockEndpoints
{
    // A longer jump would live hundreds of nights within one request; a reset after a jump back has no limit.
    private const int MaxDaysAhead = 400;

    public static void MapClock(this IEndpointRouteBuilder control)
    {
        control.MapGet("/clock", Tell);
        control.MapPost("/clock", ChangeAsync);
    }

    private static IResult Tell(SandboxClock clock) => ControlBody.Ok(new
    {
        now = clock.GetLocalNow(),
        frozen = clock.IsFrozen,
        offsetSeconds = Math.Round(clock.Offset.TotalSeconds, 3),
    });

    private static async Task<IResult> ChangeAsync(HttpContext http, SandboxClock clock, ClinicWorld world)
    {
        var (change, problem) = await ControlBody.ReadAsync<ClockChange>(http);
        if (change is null)
        {
            return problem!;
        }

        if (Target(change, clock) is not { } target)
        {
            return ControlBody.Refuse(
                "set must be a date-time such as 2026-03-10T09:00:00 (clinic time), or one with an offset.");
        }

        if (target > clock.GetUtcNow().AddDays(MaxDaysAhead) || target.Year < 2000)
        {
            return ControlBody.Refuse($"The clock moves at most {MaxDaysAhead} days ahead, and not before 2000.");
        }

        Apply(change, target, clock);
        world.LiveToday();
        return Tell(clock);
    }

    private static DateTimeOffset? Target(ClockChange change, SandboxClock clock)
    {
        var start = change.RealTime is true ? clock.RealNow : clock.GetUtcNow();
        if (change.Set is { } text && !TryParse(text, out start))
        {
            return null;
        }

        // Far beyond the limit, but never beyond the calendar.
        return start
            .AddSeconds(Math.Clamp(change.AdvanceSeconds ?? 0, -1e8, 1e8))
            .AddDays(Math.Clamp(change.AdvanceDays ?? 0, -1_000, 1_000));
    }

    private static void Apply(ClockChange change, DateTimeOffset target, SandboxClock clock)
    {
        if (change.RealTime is true)
        {
            clock.Unfreeze();
        }

        clock.Set(target);
        if (change.Frozen is { } frozen)
        {
            (frozen ? (Action)clock.Freeze : clock.Unfreeze)();
        }
    }

    private static bool TryParse(string text, out DateTimeOffset instant)
    {
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)
            && local.Kind is DateTimeKind.Unspecified)
        {
            instant = new DateTimeOffset(local, ClinicTime.Zone.GetUtcOffset(local));
            return true;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}
