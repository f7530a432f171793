using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RunOutcome = Consultare.Grains.Abstractions.Runs.RunOutcome;

namespace Consultare.Grains.Windows;

/// <summary>
/// Drives continuous services: one run for each window of a day, a plan for each of its cycles. A cycle that is good
/// and changed nothing leaves no trace but its count (hub-domain 4.3).
/// </summary>
internal sealed partial class WindowEngine(
    RunStore runs,
    PageRunner pages,
    IOptions<RunOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<WindowEngine> logger)
{
    /// <summary>Opens the session of a window, where a former owner left it; null when the run is ours no more.</summary>
    public async Task<WindowSession?> OpenAsync(RunTicket ticket, CancellationToken deactivated)
    {
        if (await runs.FindAsync(ticket.RunId, deactivated) is not { EndedAt: null } run || run.Owner != ticket.Owner)
        {
            return null;
        }

        var kept = await runs.ListPagesAsync(ticket.RunId, deactivated);
        var lease = LeaseKeeper.Start(new RunFence(ticket.RunId, ticket.Owner), runs, options.Value, clock);
        return new WindowSession(
            ticket, run, kept.Count == 0 ? 0 : kept[^1].PageNo, lease, clock, deactivated, lifetime.ApplicationStopping);
    }

    /// <summary>Runs one cycle and enters it; null when it was stopped or the run has another owner.</summary>
    public async Task<CycleEnded?> CycleAsync(WindowSession window, ServiceRun service, IRunPlan plan)
    {
        await using var cycle = new RunSession(window.Ticket, plan, window.Lease, clock.GetUtcNow(), window.Stop)
        {
            StartedTimestamp = clock.GetTimestamp(),
            IsCycle = true,
        };
        var trouble = await WorkAsync(window, cycle, service);
        if (window.Stop.IsCancellationRequested || trouble == CycleTrouble.LeaseLost)
        {
            return null;
        }

        return await EnterAsync(window, cycle, trouble);
    }

    /// <summary>Ends the run of a window; null when it has another owner.</summary>
    public async Task<RunEnded?> EndAsync(WindowSession window)
    {
        var outcome = window.IsCancelled ? RunOutcome.Cancelled : window.Tally.Outcome();
        var note = window.IsCancelled ? "Cancelada a pedido. " : string.Empty;
        var details = note + WindowWords.SoFar(window.Tally, window.Rows);
        var endedAt = clock.GetUtcNow();
        var ended = await runs.EndAsync(window.Fence, RunWords.ToStored(outcome), details, endedAt, CancellationToken.None);
        LogEnded(window.Fence.RunId, outcome, window.Tally.Cycles);
        return ended ? new RunEnded(window.Fence.RunId, outcome, endedAt, window.Rows, details) : null;
    }

    private async Task<CycleTrouble?> WorkAsync(WindowSession window, RunSession cycle, ServiceRun service)
    {
        using var watchdog = new CancellationTokenSource(options.Value.LongestWork, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(window.Stop, watchdog.Token);
        try
        {
            cycle.Enqueue(await cycle.Plan.PlanAsync(cycle.Context, stop.Token));
            await pages.RunAsync(cycle, service, int.MaxValue, stop.Token);
            if (!cycle.IsStopped)
            {
                cycle.Ledger.Commit(await cycle.Plan.CommitAsync(cycle.Ledger, cycle.Context, stop.Token));
            }

            return null;
        }
        catch (RunFenceLostException)
        {
            LogLeaseLost(window.Fence.RunId);
            return CycleTrouble.LeaseLost;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return CycleTrouble.TooLong;
        }
#pragma warning disable CA1031 // Whatever a plan throws, the cycle must be entered and the window goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnexpected(exception, window.Fence.RunId);
            return CycleTrouble.Internal;
        }
    }

    private async Task<CycleEnded?> EnterAsync(WindowSession window, RunSession cycle, CycleTrouble? trouble)
    {
        var outcome = trouble is null ? OutcomePolicy.Of(cycle.Ledger, isContinuous: true, cycle.Plan.PagesStandAlone) : RunOutcome.Error;
        var rows = cycle.Ledger.Rows;
        var tally = window.Tally.Plus(outcome);
        var total = window.Rows.Plus(rows);
        var (kept, rejects) = CyclePages.Of(window, cycle.Ran);
        var record = new CycleRecord(
            tally.Cycles, rows.Read, rows.Written, rows.Unchanged, rows.Rejected, rows.Removed,
            WindowWords.SoFar(tally, total), tally.Write(), kept, rejects);
        if (!await runs.CloseCycleAsync(window.Fence, record, CancellationToken.None))
        {
            LogLeaseLost(window.Fence.RunId);
            return null;
        }

        (window.Tally, window.Rows) = (tally, total);
        return new CycleEnded(
            window.Fence.RunId, outcome, clock.GetUtcNow(), tally.Cycles, total, rows.Written + rows.Removed > 0,
            CycleWords.Of(cycle.Ledger, trouble, options.Value.LongestWork))
        {
            BlockedBy = cycle.Ledger.BlockedBy,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Window {RunId}: lease lost, nothing more is written")]
    private partial void LogLeaseLost(Guid runId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Window {RunId}: a cycle failed unexpectedly")]
    private partial void LogUnexpected(Exception exception, Guid runId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Window {RunId} ended {Outcome} after {Cycles} cycles")]
    private partial void LogEnded(Guid runId, RunOutcome outcome, int cycles);
}
