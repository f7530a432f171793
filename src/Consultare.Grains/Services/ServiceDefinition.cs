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
    /// <summary>The hours of a continuous service, one run each day; null for a batch service.</summary>
    public DailyWindow? Window { get; } = IsContinuous ? Schedule.Window : null;

    /// <summary>When it works next: the next due time, or the next opening while its window is closed.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now) => Window switch
    {
        null => Schedule.NextDue(now),
        { } window => window.IsOpen(now) ? null : window.NextOpening(now),
    };

    /// <summary>What a page of a run is, Portuguese plural: months on a backfill, cycles of a window.</summary>
    public string UnitOf(RunKind kind) => kind switch
    {
        RunKind.Backfill => "meses",
        RunKind.Schedule when Window is not null => "ciclos",
        _ => PageUnit,
    };
}
