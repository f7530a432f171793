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
            return ControlBody.Refuse("set must be a date-time such as 2026-03-10T09:00:00 (clinic time) or with an offset.");
        }

        if (target > clock.GetUtcNow().AddDays(MaxDaysAhead) || target.Year < 2000)
        {
            return ControlBody.Refuse($"The clock moves at most {MaxDaysAhead} days ahead at once, and not before 2000.");
        }

        Apply(change, target, clock);
        world.LiveToday();
        return Tell(clock);
    }

    private static DateTimeOffset? Target(ClockChange change, SandboxClock clock)
    {
        var start = change.RealTime is true ? TimeProvider.System.GetUtcNow() : clock.GetUtcNow();
        if (change.Set is { } text)
        {
            if (!TryParse(text, out start))
            {
                return null;
            }
        }

        return start.AddSeconds(Math.Clamp(change.AdvanceSeconds ?? 0, -1e9, 1e9)).AddDays(change.AdvanceDays ?? 0);
    }

    private static void Apply(ClockChange change, DateTimeOffset target, SandboxClock clock)
    {
        if (change is { RealTime: true, Set: null })
        {
            clock.Unfreeze();
        }

        if (change.Set is not null || change.RealTime is true)
        {
            clock.Set(target);
        }
        else
        {
            clock.Advance(TimeSpan.FromSeconds(change.AdvanceSeconds ?? 0) + TimeSpan.FromDays(change.AdvanceDays ?? 0));
        }

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
