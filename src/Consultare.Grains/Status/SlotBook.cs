using Consultare.Data.Schedules;
using Consultare.Grains.Services;

namespace Consultare.Grains.Status;

/// <summary>Keeps account of due times: each is run or noted with the reason why not (F48).</summary>
internal sealed class SlotBook(PauseStore pauses, MissedSlotStore missed, TimeProvider clock)
{
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(31);
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    /// <summary>The pause of a service, if one has not been ended.</summary>
    public Task<PauseRecord?> FindPauseAsync(string service, CancellationToken cancellationToken) =>
        pauses.FindOpenAsync(service, cancellationToken);

    /// <summary>Begins a pause; one that holds gives way to it.</summary>
    public async Task<PauseRecord> BeginPauseAsync(
        string service, DateTimeOffset? until, string note, string requestedBy, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var pause = new PauseRecord(
            Guid.CreateVersion7(now), service, now, until, note, requestedBy, EndedAt: null, EndedBy: null);
        await pauses.BeginAsync(pause, cancellationToken);
        return pause;
    }

    /// <summary>Ends the pause.</summary>
    public Task EndPauseAsync(string service, DateTimeOffset endedAt, string endedBy, CancellationToken cancellationToken) =>
        pauses.EndAsync(service, endedAt, endedBy, cancellationToken);

    /// <summary>The latest due time that was noted as not run; null when there is none.</summary>
    public async Task<DateTimeOffset?> LastMissedAsync(string service, CancellationToken cancellationToken) =>
        (await missed.FindLastAsync(service, cancellationToken))?.DueAt;

    /// <summary>
    /// Notes every due time up to an instant that no run served. With <paramref name="isServed"/> a run starts now and
    /// serves the latest of them.
    /// </summary>
    public async Task SettleAsync(
        ServiceDefinition service, ServiceRuns runs, DateTimeOffset until, bool isServed, CancellationToken cancellationToken)
    {
        if (runs.SlotsSettled is not { } settled)
        {
            runs.SlotsSettled = isServed ? until : null;
            return;
        }

        var from = settled > until - LongestLookBack ? settled : until - LongestLookBack;
        var due = service.DuesBetween(from, until).ToList();
        if (isServed && due.Count > 0)
        {
            due.RemoveAt(due.Count - 1);
        }

        await NoteAsync(service.Info.Key, due, runs, cancellationToken);
        runs.SlotsSettled = service.SettledAt(until, settled);
    }

    private async Task NoteAsync(
        string service, List<DateTimeOffset> due, ServiceRuns runs, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            return;
        }

        var known = await pauses.ListAsync(service, due[0], due[^1].AddTicks(1), cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var batch in due.Chunk(MissedSlotStore.MaxBatch))
        {
            await missed.AddAsync([.. batch.Select(one => Slot(service, one, known, runs, now))], cancellationToken);
        }
    }

    private MissedSlot Slot(
        string service, DateTimeOffset due, IReadOnlyList<PauseRecord> known, ServiceRuns runs, DateTimeOffset now)
    {
        if (known.FirstOrDefault(pause => pause.Covers(due)) is { } pause)
        {
            return new MissedSlot(service, due, IsSkipped: true, $"Pausado por {pause.PausedBy}: {pause.Note}", now);
        }

        var reason = due < _started ? "Hub desligado."
            : WasBusy(runs, due) ? "A execução anterior ainda estava em curso."
            : "O hub não acordou a tempo.";
        return new MissedSlot(service, due, IsSkipped: false, reason, now);
    }

    private static bool WasBusy(ServiceRuns runs, DateTimeOffset due) =>
        new[] { runs.Active, runs.Last, runs.Backfill }
            .Any(run => run?.StartedAt < due && (run.EndedAt is null || run.EndedAt >= due));
}
