using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using RunKind = Consultare.Data.Runs.RunKind;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Status;

/// <summary>The open runs of one service, as they stand in service_runs, and what is remembered of ended ones.</summary>
internal sealed class ServiceRuns
{
    /// <summary>The refresh or scheduled run under way.</summary>
    public RunRecord? Active { get; set; }

    /// <summary>A refresh that was asked for and has not started; at most one.</summary>
    public RunRecord? Pending { get; set; }

    /// <summary>The backfill asked for or under way; at most one.</summary>
    public RunRecord? Backfill { get; set; }

    /// <summary>Replays and previews that were asked for and have not started, oldest first.</summary>
    public List<RunRecord> Waiting { get; } = [];

    /// <summary>Until when every due time has been run or noted; null before the first run.</summary>
    public DateTimeOffset? SlotsSettled { get; set; }

    /// <summary>The run of a continuous service's window; between its cycles requests go first.</summary>
    public RunRecord? Window { get; set; }

    /// <summary>The last cycle of that window, as this activation heard of it.</summary>
    public CycleEnded? Cycle { get; set; }

    /// <summary>The scheduled run that ended last; a window that was cancelled stays closed until the next opening.</summary>
    public RunRecord? LastScheduled { get; set; }

    /// <summary>The run that ended last.</summary>
    public RunRecord? Last { get; set; }

    /// <summary>Start of the last refresh or scheduled run, UTC: what the schedule counts from.</summary>
    public DateTimeOffset? LastStarted { get; set; }

    /// <summary>End of the last run that saved data, UTC.</summary>
    public DateTimeOffset? DataAt { get; set; }

    /// <summary>
    /// The scheduled run whose process ended in its middle, when nothing has started since: it is made up for, once, so that
    /// a crash costs no data and a run that brings its process down does not do so for ever.
    /// </summary>
    public RunRecord? Interrupted =>
        LastScheduled is { Outcome: RunOutcome.Interrupted } last && last.StartedAt == LastStarted && !RepeatParameters.Are(last.Parameters)
            ? last
            : null;

    /// <summary>Whether anything is being worked on.</summary>
    public bool IsBusy => Active is not null || Backfill is { StartedAt: not null };

    /// <summary>The open run of an id.</summary>
    public RunRecord? FindOpen(Guid runId) =>
        new[] { Active, Pending, Backfill, Window }.Concat(Waiting).FirstOrDefault(run => run?.RunId == runId);

    /// <summary>Forgets an open run and remembers how it ended.</summary>
    public void Close(RunRecord ended)
    {
        var savedData = ended.Outcome is RunOutcome.Completed or RunOutcome.Online or RunOutcome.Warning;
        DataAt = savedData && ended.Kind is RunKind.Refresh or RunKind.Schedule ? ended.EndedAt : DataAt;
        Active = Active?.RunId == ended.RunId ? null : Active;
        Unqueue(ended.RunId);
        Backfill = Backfill?.RunId == ended.RunId ? null : Backfill;
        LastScheduled = ended.Kind == RunKind.Schedule ? ended : LastScheduled;
        Last = ended.Kind == RunKind.Preview ? Last : ended;
        if (Window?.RunId == ended.RunId)
        {
            (Window, Cycle) = (null, null);
        }
    }

    /// <summary>A run that waited waits no more.</summary>
    public void Unqueue(Guid runId)
    {
        Pending = Pending?.RunId == runId ? null : Pending;
        Waiting.RemoveAll(run => run.RunId == runId);
    }

    /// <summary>Replaces an open run by its newer version.</summary>
    public void Replace(RunRecord run)
    {
        Active = Active?.RunId == run.RunId ? run : Active;
        Pending = Pending?.RunId == run.RunId ? run : Pending;
        Backfill = Backfill?.RunId == run.RunId ? run : Backfill;
        Window = Window?.RunId == run.RunId ? run : Window;
    }
}
