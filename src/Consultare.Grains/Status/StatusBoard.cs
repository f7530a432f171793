using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Grains.Schedules;
using Consultare.Grains.Services;

namespace Consultare.Grains.Status;

/// <summary>Draws the snapshot of a service from its runs.</summary>
internal static class StatusBoard
{
    /// <summary>The snapshot at an instant.</summary>
    public static ServiceSnapshot Draw(
        ServiceDefinition service, ServiceRuns runs, string details, DateTimeOffset? changedAt,
        TimeSpan? expected, long revision, DateTimeOffset now)
    {
        var (current, queued) = runs.IsBusy
            ? (runs.Active, runs.Pending ?? runs.Waiting.FirstOrDefault())
            : (runs.Pending ?? runs.Waiting.FirstOrDefault(), null);
        return new ServiceSnapshot(
            service.Info.Key,
            ServiceStates.Of(runs),
            details,
            changedAt,
            runs.DataAt,
            service.NextDue(now),
            expected,
            Summary(service, current),
            Summary(service, queued),
            Summary(service, runs.Backfill),
            Summary(service, runs.Last),
            revision)
        {
            IsContinuous = service.IsContinuous,
            Window = service.Window is { } window ? Window(window, runs, now) : null,
        };
    }

    private static ServiceWindow Window(DailyWindow window, ServiceRuns runs, DateTimeOffset now)
    {
        var isOpen = window.IsOpen(now);
        return new ServiceWindow(
            isOpen, window.From, window.Until, isOpen ? null : window.NextOpening(now), runs.Window?.RunId, runs.Cycle?.EndedAt);
    }

    private static Abstractions.Runs.RunSummary? Summary(ServiceDefinition service, RunRecord? run) =>
        run is null ? null : RunWords.Summary(run, service.UnitOf(RunWords.FromStored(run.Kind)));
}
