using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Windows;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Status;

// Continuous services: one run for each window of a day, taken over from a process that died (hub-domain 4.3).
internal sealed partial class ServiceStatusGrain
{
    /// <inheritdoc />
    public async Task ReportCycleAsync(CycleEnded cycle)
    {
        if (_runs.Window is not { } window || window.RunId != cycle.RunId)
        {
            return;
        }

        (_runs.Window, _runs.Cycle) = (RunBook.WithCycle(window, cycle), cycle);
        _runs.DataAt = cycle.Outcome == Abstractions.Runs.RunOutcome.Error ? _runs.DataAt : cycle.EndedAt;
        await JudgeBlockAsync(cycle.BlockedBy, cycle.EndedAt);
        await BeatAsync(cycle.Details);
        if (cycle.ChangedData)
        {
            await TellDataChangedAsync(cycle.RunId);
        }
    }

    // The word of a request stands until it has been served; an equal word is written at most every 30 s.
    private async Task BeatAsync(string details)
    {
        var isNew = details != _details || _block != _saidBlock || _saidState != ServiceStates.Of(_runs);
        var isHidden = _runs.IsBusy || _runs.Pending is not null;
        if (!isHidden && (isNew || clock.GetElapsedTime(_saidTimestamp) >= HeartbeatInterval))
        {
            await SayAsync(details);
        }
    }

    private async Task<RunTicket?> WindowTicketAsync(string owner)
    {
        var run = _runs.Window ?? await OpenWindowAsync(owner);
        return run?.Owner == owner && WindowTally.Read(run.Parameters) is { } tally && !RestsPaused(tally)
            ? new RunTicket(run.RunId, Abstractions.Runs.RunKind.Schedule, owner, Backfill: null, tally.Ends)
            : null;
    }

    // A pause keeps the window's run open without cycles; its end is never paused.
    private bool RestsPaused(WindowTally tally) => IsPaused && clock.GetUtcNow() < tally.Ends;

    private async Task<RunRecord?> OpenWindowAsync(string owner)
    {
        var now = clock.GetUtcNow();
        var mayOpen = Definition.Window is not null && !IsPaused && !await MustWaitAsync();
        if (!mayOpen || Definition.Window is not { } window || !window.IsOpen(now) || WasCancelledSince(window.OpeningOf(now)))
        {
            return null;
        }

        var tally = WindowTally.Of(window.OpeningOf(now), window.EndOf(now));
        var run = await book.OpenWindowAsync(Service, tally, owner, CancellationToken.None);
        (_runs.Window, _runs.LastStarted) = (run, run.StartedAt);
        _runs.SlotsSettled = run.StartedAt;
        await SayAsync(run.Details, keepLastRun: true);
        return run;
    }

    private bool WasCancelledSince(DateTimeOffset opening) =>
        _runs.LastScheduled is { Outcome: Data.Runs.RunOutcome.Cancelled } last && last.StartedAt >= opening;

    // A window outlives the process that opened it, as long as it is open itself.
    private async Task MindWindowAsync(string askedBy)
    {
        if (_runs.Window is not { } run || !await book.IsOrphanedAsync(run, askedBy, CancellationToken.None))
        {
            return;
        }

        var goesOn = run.Owner != askedBy && clock.GetUtcNow() < WindowTally.Read(run.Parameters)?.Ends;
        if (goesOn && await book.TakeOverAsync(run, askedBy, CancellationToken.None) is { } taken)
        {
            LogTakenOver(Service, run.RunId);
            _runs.Window = taken;
            return;
        }

        LogInterrupted(Service, run.RunId);
        await CloseAsync(await book.InterruptAsync(run, CancellationToken.None));
    }

    private string WordsOfEnd(RunRecord ended)
    {
        var now = clock.GetUtcNow();
        return Definition.Window is { } window && ended.Kind == Data.Runs.RunKind.Schedule && !window.IsOpen(now)
            ? $"{WindowWords.Closed(window.NextOpening(now))} {ended.Details}"
            : ended.Details;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Service {Service}: the window {RunId} goes on in this process")]
    private partial void LogTakenOver(string service, Guid runId);
}
