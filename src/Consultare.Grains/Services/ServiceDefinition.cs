using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Schedules;

namespace Consultare.Grains.Services;

/// <summary>What the grains know of a service beyond what everyone may know.</summary>
/// <param name="Info">The public part.</param>
/// <param name="Schedule">When it is due.</param>
/// <param name="IsContinuous">Whether a good end is ONLINE rather than COMPLETED.</param>
/// <param name="PageUnit">What a page of its ledger is, Portuguese plural.</param>
/// <param name="Grain">Finds its integration grain.</param>
internal sealed record ServiceDefinition(
    ServiceInfo Info,
    Schedule Schedule,
    bool IsContinuous,
    string PageUnit,
    Func<IGrainFactory, IIntegrationGrain> Grain)
{
    private static readonly string[] NeedingSessions = ["faturamento", "monitor_medico", "monitor_recepcao"];

    /// <summary>The hours of a continuous service, one run each day; null for a batch service.</summary>
    public DailyWindow? Window { get; } = IsContinuous ? Schedule.Window : null;

    /// <summary>Whether a failed page of that key can be asked for again by itself; null when none can.</summary>
    public Func<string, bool>? CanReplay { get; init; }

    /// <summary>What a page of a preview is, when it is no page of a run; Portuguese plural.</summary>
    public string? PreviewUnit { get; init; }

    /// <summary>The service whose first run its own very first one waits for: those that need Feegow's sessions wait for auth.</summary>
    public string? FirstRunAfter { get; init; } = NeedingSessions.Contains(Info.Key) ? "auth" : null;

    /// <summary>Due times after one instant and up to another; of a continuous service the openings of windows that have closed.</summary>
    public IEnumerable<DateTimeOffset> DuesBetween(DateTimeOffset after, DateTimeOffset until) => Window is null
        ? Schedule.DuesBetween(after, until)
        : Schedule.DaysBetween(after, until).Select(Window.OpeningOf).Where(due => due > after && Window.EndOf(due) <= until);

    /// <summary>Until when due times are settled once those up to an instant are: the day of an open window is not.</summary>
    public DateTimeOffset SettledAt(DateTimeOffset until, DateTimeOffset former)
    {
        var settled = Window?.IsOpen(until) == true ? Window.OpeningOf(until).AddTicks(-1) : until;
        return settled > former ? settled : former;
    }

    /// <summary>When it works next: the next due time, or the next opening while its window is closed.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now) => Window switch
    {
        null => Schedule.NextDue(now),
        { } window => window.IsOpen(now) ? null : window.NextOpening(now),
    };

    /// <summary>What a page of a run is, Portuguese plural: months on a backfill, cycles of a window, whatever a preview compares.</summary>
    public string UnitOf(RunKind kind) => kind switch
    {
        RunKind.Backfill => "meses",
        RunKind.Preview => PreviewUnit ?? PageUnit,
        RunKind.Schedule when Window is not null => "ciclos",
        _ => PageUnit,
    };
}
