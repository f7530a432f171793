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
    /// <summary>What a page of a run is, Portuguese plural: months on a backfill.</summary>
    public string UnitOf(RunKind kind) => kind == RunKind.Backfill ? "meses" : PageUnit;
}
