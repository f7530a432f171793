using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Runs;

/// <summary>Runs the pages of a session, a few at a time, and closes each in the ledger.</summary>
internal sealed partial class PageRunner(RunStore runs, TimeProvider clock, ILogger<PageRunner> logger)
{
    /// <summary>Runs preparations, then data pages until <paramref name="dataPages"/> have closed or none is left.</summary>
    /// <exception cref="RunFenceLostException">Another owner has taken the run.</exception>
    public async Task RunAsync(RunSession session, ServiceRun service, int dataPages, CancellationToken cancellationToken)
    {
        await RunBatchAsync(session, service, session.TakePreparations(), cancellationToken);
        var left = dataPages;
        while (left > 0 && await HasPagesAsync(session, service, cancellationToken))
        {
            var batch = session.TakePages(left);
            left -= batch.Count;
            await RunBatchAsync(session, service, batch, cancellationToken);
        }
    }

    /// <summary>Writes and tells how many pages there are.</summary>
    /// <exception cref="RunFenceLostException">Another owner has taken the run.</exception>
    public async Task AnnounceAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken)
    {
        if (session.IsCycle)
        {
            return;
        }

        if (!await runs.SetPagesTotalAsync(session.Context.Fence, session.DataPagesPlanned, cancellationToken))
        {
            throw new RunFenceLostException(session.Context.Fence);
        }

        await ReportAsync(session, service);
    }

    private async Task<bool> HasPagesAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken)
    {
        if (session.Waiting.Count > 0 || session.IsStopped)
        {
            return session.Waiting.Count > 0;
        }

        var more = await session.Plan.ContinueAsync(session.Ledger, session.Context, cancellationToken);
        session.Enqueue(more);
        if (more.Count > 0)
        {
            await AnnounceAsync(session, service, cancellationToken);
        }

        return more.Count > 0;
    }

    private async Task RunBatchAsync(
        RunSession session, ServiceRun service, Queue<PlannedPage> batch, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task<RanPage>>();
        try
        {
            while (batch.Count > 0 || running.Count > 0)
            {
                StartPages(session, batch, running, stop.Token);
                var finished = await Task.WhenAny(running);
                running.Remove(finished);
                await CloseAsync(session, service, await finished);
                if (session.IsStopped)
                {
                    batch.Clear();
                }
            }
        }
        finally
        {
            await EndPagesAsync(running, stop);
        }
    }

    private void StartPages(
        RunSession session, Queue<PlannedPage> batch, List<Task<RanPage>> running, CancellationToken cancellationToken)
    {
        while (running.Count < session.Plan.Parallelism && batch.TryDequeue(out var page))
        {
            var pageNo = ++session.LastPageNo;
            running.Add(Task.Run(() => RunPageAsync(session, page, pageNo, cancellationToken), CancellationToken.None));
        }
    }

    // Whatever ended the batch, no page of it may go on behind its back.
    private static async Task EndPagesAsync(List<Task<RanPage>> running, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await Task.WhenAll(running.Cast<Task>())
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private async Task<RanPage> RunPageAsync(
        RunSession session, PlannedPage page, int pageNo, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var result = await ResultAsync(session, page, cancellationToken);
        return new RanPage(page, pageNo, result, startedAt, clock.GetUtcNow());
    }

    private async Task<PageResult> ResultAsync(RunSession session, PlannedPage page, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Plan.RunPageAsync(page, session.Context, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or RunFenceLostException))
        {
            LogPageFailed(exception, session.Ticket.RunId, page.Key);
            return PageResult.Failed("Falha interna ao tratar esta parte.", FailureWeight.Run);
        }
    }

    private async Task CloseAsync(RunSession session, ServiceRun service, RanPage ran)
    {
        if (session.IsCycle)
        {
            session.Ran.Add(ran);
            session.Close(ran.Page, ran.Result);
            return;
        }

        await EnterAsync(session, ran);
        session.Close(ran.Page, ran.Result);
        await ReportAsync(session, service);
    }

    // What a page did is entered even when the run is being stopped: it has been done.
    private async Task EnterAsync(RunSession session, RanPage ran)
    {
        var record = LedgerRecords.Page(session.Ticket.RunId, ran);
        var rejects = LedgerRecords.Rejects(session.Ticket.RunId, ran);
        if (!await runs.ClosePageAsync(
            session.Context.Fence, record, rejects, ran.Result.Removed, CancellationToken.None))
        {
            throw new RunFenceLostException(session.Context.Fence);
        }
    }

    private static Task ReportAsync(RunSession session, ServiceRun service)
    {
        var (done, total, unit) = (session.Ledger.DataPagesClosed, session.DataPagesPlanned, service.Unit(session.Ticket.Kind));
        var details = done == 0 ? "Lendo os dados." : $"{done} de {total} {unit}.";
        return service.ReportAsync(new RunProgress(session.Ticket.RunId, done, total, unit, session.Ledger.Rows, details));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: page {PageKey} failed unexpectedly")]
    private partial void LogPageFailed(Exception exception, Guid runId, string pageKey);
}
