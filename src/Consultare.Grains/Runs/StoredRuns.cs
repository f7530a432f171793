using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Services;

namespace Consultare.Grains.Runs;

/// <summary>Reads runs out of service_runs for whoever shows them.</summary>
public static class StoredRuns
{
    /// <summary>A stored run as the board shows it; of a service that is no longer built, its pages are called parts.</summary>
    public static RunSummary Summary(RunRecord run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var definition = ServiceDefinitions.All.FirstOrDefault(service => service.Info.Key == run.Service);
        return definition is null ? RunWords.Summary(run, "partes") : Summary(run, definition);
    }

    /// <summary>Whether a page of an ended run can be asked for again by itself.</summary>
    public static bool CanReplay(RunRecord run, RunPageRecord page)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(page);
        var definition = ServiceDefinitions.All.FirstOrDefault(service => service.Info.Key == run.Service);
        return run.EndedAt is not null && page.Outcome == PageOutcome.Failed && definition?.CanReplay?.Invoke(page.PageKey) == true;
    }

    internal static RunSummary Summary(RunRecord run, ServiceDefinition service) =>
        RunWords.Summary(run, service.UnitOf(RunWords.FromStored(run.Kind)));
}
