using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Services;

namespace Consultare.Grains.Runs;

/// <summary>The service a run belongs to, and where its progress is told.</summary>
/// <param name="Definition">The service.</param>
/// <param name="ReportAsync">Tells the status grain.</param>
internal sealed record ServiceRun(ServiceDefinition Definition, Func<RunProgress, Task> ReportAsync)
{
    /// <summary>What a page of such a run is: months on a backfill, the service's own pages otherwise.</summary>
    public string Unit(RunKind kind) => Definition.UnitOf(kind);
}
