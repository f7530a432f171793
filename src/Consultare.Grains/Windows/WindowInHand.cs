using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Windows;

/// <summary>
/// The window that an integration works on, at most one. Between cycles its lease is kept and whatever was asked for
/// meanwhile goes first. When the process dies its run stays open: the next process takes it over and goes on.
/// </summary>
internal sealed class WindowInHand(WindowEngine engine, TimeProvider clock)
{
    private WindowSession? _session;

    /// <summary>Whether it is the window of that run.</summary>
    public bool Holds(Guid runId) => _session?.Ticket.RunId == runId;

    /// <summary>A person stops the window: its cycle ends, and no other starts before the next opening.</summary>
    public void Cancel() => _session?.Cancel();

    /// <summary>How long nothing is to be done for it; null when there is none in hand.</summary>
    public TimeSpan? RestLeft(TimeSpan interval)
    {
        if (_session is not { IsCancelled: false } session)
        {
            return null;
        }

        var untilEnd = session.Tally.Ends - clock.GetUtcNow();
        var untilCycle = session.RestLeft(interval);
        return untilEnd < untilCycle ? untilEnd : untilCycle;
    }

    /// <summary>Does what the window needs now: a cycle, or its end.</summary>
    public async Task WorkAsync(
        RunTicket ticket, ServiceRun service, Func<RunTicket, IRunPlan> plans, IServiceStatusGrain status, CancellationToken deactivated)
    {
        if (await OpenAsync(ticket, deactivated) is not { } session)
        {
            return;
        }

        if (clock.GetUtcNow() < session.Tally.Ends && !session.IsCancelled)
        {
            await CycleAsync(session, service, plans(ticket), status);
        }

        // A process that stops leaves the run open for the next one.
        var isOver = session.IsCancelled || clock.GetUtcNow() >= session.Tally.Ends;
        if (_session == session && isOver && !session.IsLeaseLost)
        {
            await EndAsync(session, status);
        }
    }

    /// <summary>Gives the lease up; the run stays open.</summary>
    public async ValueTask LetGoAsync()
    {
        var session = _session;
        _session = null;
        await (session?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<WindowSession?> OpenAsync(RunTicket ticket, CancellationToken deactivated)
    {
        if (_session is { } former && (!Holds(ticket.RunId) || former.IsLeaseLost))
        {
            await LetGoAsync();
        }

        return _session ??= await engine.OpenAsync(ticket, deactivated);
    }

    private async Task CycleAsync(WindowSession session, ServiceRun service, IRunPlan plan, IServiceStatusGrain status)
    {
        var ended = await engine.CycleAsync(session, service, plan);
        session.Rest();
        if (ended is not null)
        {
            await status.ReportCycleAsync(ended);
        }
        else if (!session.IsCancelled)
        {
            await LetGoAsync();
        }
    }

    private async Task EndAsync(WindowSession session, IServiceStatusGrain status)
    {
        var ended = await engine.EndAsync(session);
        await LetGoAsync();
        if (ended is not null)
        {
            await status.EndRunAsync(ended);
        }
    }
}
