using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Grains.Runs;
using Consultare.Grains.Services;

namespace Consultare.Grains.Days;

/// <summary>Puts the due times of a day and the runs that started in it together; a run serves at most one due time.</summary>
internal sealed class DayPlan(
    ServiceDefinition service,
    IReadOnlyList<RunRecord> started,
    IReadOnlyList<MissedSlot> missed,
    DateTimeOffset? firstEver,
    DateTimeOffset now)
{
    /// <summary>The fires of a stretch of time.</summary>
    public IEnumerable<Fire> Fires(DateTimeOffset from, DateTimeOffset to)
    {
        var due = service.Window is { } window
            ? [window.OpeningOf(from.AddHours(12))]
            : service.Schedule.DuesBetween(from.AddTicks(-1), to.AddTicks(-1)).ToList();
        var served = new HashSet<Guid>();
        for (var index = 0; index < due.Count; index++)
        {
            var next = index + 1 < due.Count ? due[index + 1] : to;
            var run = missed.Any(slot => slot.DueAt == due[index]) ? null : RunOf(due[index], next);
            served.Add(run?.RunId ?? Guid.Empty);
            yield return Of(due[index], run);
        }

        foreach (var run in started.Where(run => !served.Contains(run.RunId)))
        {
            yield return new Fire(DueAt: null, StateOf(run), Reason: null, StoredRuns.Summary(run, service));
        }
    }

    // A due time is served by the first refresh or scheduled run after it that was not cut off; a window only by its own run.
    private RunRecord? RunOf(DateTimeOffset due, DateTimeOffset next) => started
        .Where(run => run.StartedAt >= due && run.StartedAt < next
            && (run.Kind == RunKind.Schedule || (run.Kind == RunKind.Refresh && service.Window is null)))
        .OrderBy(run => run.Outcome == RunOutcome.Interrupted)
        .FirstOrDefault();

    private Fire Of(DateTimeOffset due, RunRecord? run)
    {
        if (run is not null)
        {
            return new Fire(due, StateOf(run), Reason: null, StoredRuns.Summary(run, service));
        }

        if (missed.FirstOrDefault(slot => slot.DueAt == due) is { } slot)
        {
            return new Fire(due, slot.IsSkipped ? FireState.Skipped : FireState.Missed, slot.Reason, Run: null);
        }

        return due <= now && due < firstEver
            ? new Fire(due, FireState.Skipped, "Antes da primeira execução.", Run: null)
            : new Fire(due, FireState.Planned, Reason: null, Run: null);
    }

    private static FireState StateOf(RunRecord run) => run.EndedAt is null ? FireState.Running : FireState.Done;
}
