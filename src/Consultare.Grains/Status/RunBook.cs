using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Grains.Services;
using Consultare.Grains.Windows;
using Microsoft.Extensions.Options;
using RunKind = Consultare.Data.Runs.RunKind;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Status;

/// <summary>What the status grain writes in service_runs: requests, claims, and the end of runs whose owner died.</summary>
internal sealed class RunBook(
    RunStore runs, ProcessOwner process, BuiltServices services, IOptions<RunOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LongestFirstWait = TimeSpan.FromSeconds(60);
    private readonly long _started = clock.GetTimestamp();

    /// <summary>Loads what a fresh activation must know of its service.</summary>
    public async Task<ServiceRuns> LoadAsync(string service, CancellationToken cancellationToken)
    {
        var book = new ServiceRuns
        {
            Last = await runs.FindLastEndedAsync(service, cancellationToken),
            LastStarted = await runs.FindLastStartedAsync(service, cancellationToken),
            LastScheduled = await runs.FindLastScheduledAsync(service, cancellationToken),
            DataAt = (await runs.FindLastSucceededAsync(service, cancellationToken))?.EndedAt,
        };
        foreach (var open in await runs.ListOpenAsync(service, cancellationToken))
        {
            Place(book, open);
        }

        var lastWindow = book.Window?.StartedAt ?? book.LastScheduled?.StartedAt;
        book.SlotsSettled = services.Get(service).Window is null ? book.LastStarted : lastWindow;

        return book;
    }

    /// <summary>Enters a run that was asked for.</summary>
    public async Task<RunRecord> RequestAsync(
        string service, RunKind kind, string requestedBy, string? parameters, CancellationToken cancellationToken)
    {
        var run = new RunRecord(
            Guid.CreateVersion7(clock.GetUtcNow()), service, kind, requestedBy, clock.GetUtcNow(),
            StartedAt: null, EndedAt: null, Owner: null, LeaseUntil: null, Outcome: null,
            PagesTotal: 0, PagesDone: 0, RowsRead: 0, RowsWritten: 0, RowsUnchanged: 0, RowsRejected: 0, RowsRemoved: 0,
            Details: $"Pedido por {requestedBy}.", parameters);
        await runs.InsertAsync(run, cancellationToken);
        return run;
    }

    /// <summary>What a replay of a page is to do, or why there can be none.</summary>
    public async Task<(RunRefusal Refusal, string? Parameters)> ReplayAsync(
        ServiceDefinition service, Guid runId, int pageNo, CancellationToken cancellationToken)
    {
        var run = await runs.FindAsync(runId, cancellationToken);
        var page = run?.Service == service.Info.Key ? await runs.FindPageAsync(runId, pageNo, cancellationToken) : null;
        if (run is null || page is null)
        {
            return (RunRefusal.NotFound, null);
        }

        if (page.Outcome != PageOutcome.Failed)
        {
            return (RunRefusal.NotFailed, null);
        }

        // A month that has been done meanwhile is read again all the same.
        var period = run.Kind == RunKind.Backfill ? BackfillParameters.Read(run.Parameters) : null;
        var parameters = new ReplayParameters(runId, pageNo, page.PageKey, period is null ? null : period with { IgnoreCheckpoint = true });
        return service.CanReplay?.Invoke(page.PageKey) == true
            ? (RunRefusal.None, parameters.Write())
            : (RunRefusal.NotSupported, null);
    }

    /// <summary>Whether a service's very first run is to wait for another service's first: a minute at most.</summary>
    public async Task<bool> MustWaitForAsync(string? first, CancellationToken cancellationToken)
    {
        var only = options.Value.Services;
        var isAwake = first is not null && (only.Count == 0 || only.Contains(first)) && services.All.Any(one => one.Info.Key == first);
        return isAwake
            && clock.GetElapsedTime(_started) < LongestFirstWait
            && await runs.FindLastEndedAsync(first!, cancellationToken) is null;
    }

    /// <summary>Opens the run of a window; it starts at once.</summary>
    public async Task<RunRecord> OpenWindowAsync(
        string service, WindowTally window, string owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = new RunRecord(
            Guid.CreateVersion7(now), service, RunKind.Schedule, "Agenda", now,
            StartedAt: now, EndedAt: null, owner, now + options.Value.Lease, Outcome: null,
            PagesTotal: 0, PagesDone: 0, RowsRead: 0, RowsWritten: 0, RowsUnchanged: 0, RowsRejected: 0, RowsRemoved: 0,
            Details: "Primeiro ciclo.", window.Write());
        await runs.InsertAsync(run, cancellationToken);
        return run;
    }

    /// <summary>Gives the open run of a window to a new owner, who goes on with it; null when it has ended.</summary>
    public async Task<RunRecord?> TakeOverAsync(RunRecord run, string owner, CancellationToken cancellationToken)
    {
        var leaseUntil = clock.GetUtcNow() + options.Value.Lease;
        return await runs.TakeOverAsync(new RunFence(run.RunId, run.Owner!), owner, leaseUntil, cancellationToken)
            ? run with { Owner = owner, LeaseUntil = leaseUntil }
            : null;
    }

    /// <summary>Gives a run to an owner; null when another had it or it has ended.</summary>
    public async Task<RunRecord?> ClaimAsync(RunRecord run, string owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var leaseUntil = now + options.Value.Lease;
        return await runs.ClaimAsync(run.RunId, owner, now, leaseUntil, cancellationToken)
            ? run with { Owner = owner, StartedAt = now, LeaseUntil = leaseUntil, Details = "Preparando." }
            : null;
    }

    /// <summary>Whether nobody works on a started run any more; an owner who asks for work is alive.</summary>
    public async Task<bool> IsOrphanedAsync(RunRecord run, string askedBy, CancellationToken cancellationToken)
    {
        if (run.Owner is null)
        {
            return false;
        }

        if (options.Value.IsSoleProcess && !process.IsMine(run.Owner))
        {
            return true;
        }

        // Whoever asks has nothing in hand, but for a backfill between two months or a window between two cycles.
        var isTheirs = run.Owner == askedBy;
        if (isTheirs && run.Kind != RunKind.Backfill && WindowTally.Read(run.Parameters) is null)
        {
            return true;
        }

        var stored = await runs.FindAsync(run.RunId, cancellationToken);
        return stored is null or { EndedAt: not null } || (!isTheirs && stored.LeaseUntil < clock.GetUtcNow());
    }

    /// <summary>Whether a run of the service has that id.</summary>
    public async Task<bool> KnowsAsync(string service, Guid runId, CancellationToken cancellationToken) =>
        (await runs.FindAsync(runId, cancellationToken))?.Service == service;

    /// <summary>Closes a run whose owner died, unless it had ended without our hearing of it; returns it as it stands.</summary>
    public async Task<RunRecord> InterruptAsync(RunRecord run, CancellationToken cancellationToken)
    {
        const string Details = "Interrompida: o programa que a executava parou. O que já tinha sido gravado continua valendo.";
        await runs.InterruptAsync(run.RunId, Details, clock.GetUtcNow(), cancellationToken);
        return await runs.FindAsync(run.RunId, cancellationToken)
            ?? run with { Outcome = RunOutcome.Interrupted, EndedAt = clock.GetUtcNow(), Details = Details };
    }

    /// <summary>Ends a run that has not started.</summary>
    public async Task<RunRecord> CancelUnstartedAsync(RunRecord run, string requestedBy, CancellationToken cancellationToken)
    {
        var details = $"Cancelada por {requestedBy} antes de começar.";
        await runs.EndUnstartedAsync(run.RunId, RunOutcome.Cancelled, details, clock.GetUtcNow(), cancellationToken);
        return run with { Outcome = RunOutcome.Cancelled, EndedAt = clock.GetUtcNow(), Details = details };
    }

    /// <summary>The usual length of such a run: the median of the last ten; null when none is known.</summary>
    public async Task<TimeSpan?> ExpectedDurationAsync(string service, RunKind kind, CancellationToken cancellationToken)
    {
        var durations = await runs.ListDurationsAsync(service, kind, take: 10, cancellationToken);
        return durations.Count == 0 ? null : durations.Order().ElementAt(durations.Count / 2);
    }

    /// <summary>A run with the progress its integration told.</summary>
    public static RunRecord WithProgress(RunRecord run, RunProgress progress) => run with
    {
        PagesDone = progress.PagesDone,
        PagesTotal = progress.PagesTotal,
        RowsRead = progress.Rows.Read,
        RowsWritten = progress.Rows.Written,
        RowsUnchanged = progress.Rows.Unchanged,
        RowsRejected = progress.Rows.Rejected,
        RowsRemoved = progress.Rows.Removed,
        Details = progress.Details,
    };

    /// <summary>The run of a window with one more cycle.</summary>
    public static RunRecord WithCycle(RunRecord run, CycleEnded cycle) => run with
    {
        PagesDone = cycle.Cycles,
        PagesTotal = cycle.Cycles,
        RowsRead = cycle.Rows.Read,
        RowsWritten = cycle.Rows.Written,
        RowsUnchanged = cycle.Rows.Unchanged,
        RowsRejected = cycle.Rows.Rejected,
        RowsRemoved = cycle.Rows.Removed,
    };

    /// <summary>A run with its end, as service_runs already has it.</summary>
    public static RunRecord WithEnd(RunRecord run, RunEnded ended) => run with
    {
        Outcome = RunWords.ToStored(ended.Outcome),
        EndedAt = ended.EndedAt,
        RowsRead = ended.Rows.Read,
        RowsWritten = ended.Rows.Written,
        RowsUnchanged = ended.Rows.Unchanged,
        RowsRejected = ended.Rows.Rejected,
        RowsRemoved = ended.Rows.Removed,
        Details = ended.Details,
    };

    private static void Place(ServiceRuns book, RunRecord open)
    {
        if (open.Kind == RunKind.Backfill)
        {
            book.Backfill = open;
        }
        else if (open.Kind == RunKind.Schedule && WindowTally.Read(open.Parameters) is not null)
        {
            book.Window = open;
        }
        else if (open.StartedAt is null && open.Kind is RunKind.Replay or RunKind.Preview)
        {
            book.Waiting.Add(open);
        }
        else if (open.StartedAt is null)
        {
            book.Pending = open;
        }
        else
        {
            book.Active = open;
        }
    }
}
