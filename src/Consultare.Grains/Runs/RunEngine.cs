using Consultare.Data.Runs;
using Consultare.Data.SelfChecks;
using Consultare.Grains.Abstractions.Runs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RunKind = Consultare.Grains.Abstractions.Runs.RunKind;
using RunOutcome = Consultare.Grains.Abstractions.Runs.RunOutcome;

namespace Consultare.Grains.Runs;

/// <summary>
/// Drives every integration's runs: pages, ledger, progress, watchdog, cancel, outcome. What differs between
/// integrations is the plan.
/// </summary>
internal sealed partial class RunEngine(
    RunStore runs,
    PageRunner pages,
    ZeroRowsPolicy zeroRows,
    UsualRowsPolicy usualRows,
    PreviewKeeper previews,
    RowCountStore rowCounts,
    IOptions<RunOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RunEngine> logger)
{
    private const string NoPreview = "A prévia não ficou completa; nada foi gravado.";
    private const string NothingToRead = "Nada a ler: tudo o que foi pedido já estava carregado.";

    /// <summary>Opens a session for a ticket; its lease is kept until the session is disposed.</summary>
    public RunSession Open(RunTicket ticket, IRunPlan plan, CancellationToken deactivated)
    {
        var fence = new RunFence(ticket.RunId, ticket.Owner);
        var lease = LeaseKeeper.Start(fence, runs, options.Value, clock);
        return new RunSession(ticket, plan, lease, clock.GetUtcNow(), deactivated, lifetime.ApplicationStopping) { StartedTimestamp = clock.GetTimestamp() };
    }

    /// <summary>Works on a run until <paramref name="dataPages"/> pages have closed or the run is over.</summary>
    public async Task<WorkResult> WorkAsync(RunSession session, ServiceRun service, int dataPages)
    {
        using var watchdog = new CancellationTokenSource(options.Value.LongestWork, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(session.Stop, watchdog.Token);
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            await PlanOnceAsync(session, service, stop.Token);
            await pages.RunAsync(session, service, dataPages, stop.Token);
            if (session.Waiting.Count > 0)
            {
                return WorkResult.More;
            }

            await CommitAsync(session, stop.Token);
            await CountRowsAsync(session, service, stop.Token);
            var outcome = await OutcomeAsync(session, service, stop.Token);
            return await EndAsync(session, service, outcome, NoteOf(session));
        }
        catch (RunFenceLostException)
        {
            LogLeaseLost(session.Ticket.RunId);
            return WorkResult.Lost;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await EndStoppedAsync(session, service);
        }
#pragma warning disable CA1031 // Whatever a plan throws, the run must be closed and say so.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnexpected(exception, session.Ticket.RunId);
            return await EndAsync(session, service, RunOutcome.Error, "Falha interna; avise o suporte com o código da execução.");
        }
    }

    private static string? NoteOf(RunSession session) => session.Ticket.Kind switch
    {
        RunKind.Preview when !PreviewKeeper.IsWhole(session.Ledger) => NoPreview,
        RunKind.Preview => PreviewResult.Of(session.Ledger).Words,
        _ when session.DataPagesPlanned == 0 => NothingToRead,
        _ => null,
    };

    private async Task PlanOnceAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken)
    {
        if (session.IsPlanned)
        {
            return;
        }

        session.Enqueue(await session.Plan.PlanAsync(session.Context, cancellationToken));
        session.IsPlanned = true;
        await pages.AnnounceAsync(session, service, cancellationToken);
    }

    private async Task CommitAsync(RunSession session, CancellationToken cancellationToken)
    {
        if (session.IsStopped)
        {
            return;
        }

        await previews.KeepAsync(session, cancellationToken);
        var result = await session.Plan.CommitAsync(session.Ledger, session.Context, cancellationToken);
        session.Ledger.Commit(result);
        if (result.Removed > 0)
        {
            await runs.AddRemovedAsync(session.Context.Fence, result.Removed, cancellationToken);
        }
    }

    // Of what the run left behind; a preview leaves nothing.
    private Task CountRowsAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken) =>
        session.Ticket.Kind == RunKind.Preview
            ? Task.CompletedTask
            : rowCounts.CountAsync(session.Context.Fence, service.Definition.Info.Key, cancellationToken);

    private async Task<RunOutcome> OutcomeAsync(RunSession session, ServiceRun service, CancellationToken cancellationToken)
    {
        session.Ledger.Warn(await zeroRows.DoubtAsync(session, service, cancellationToken));
        session.Ledger.Warn(await usualRows.DoubtAsync(session, service, cancellationToken));
        return OutcomePolicy.Of(session.Ledger, service.Definition.IsContinuous, session.Plan.PagesStandAlone);
    }

    private Task<WorkResult> EndStoppedAsync(RunSession session, ServiceRun service)
    {
        if (session.IsLeaseLost)
        {
            LogLeaseLost(session.Ticket.RunId);
            return Task.FromResult(WorkResult.Lost);
        }

        if (session.IsCancelled)
        {
            return EndAsync(session, service, RunOutcome.Cancelled, "Cancelada a pedido.");
        }

        return session.Stop.IsCancellationRequested
            ? EndAsync(session, service, RunOutcome.Interrupted, "Interrompida: o sistema foi desligado.")
            : EndAsync(session, service, RunOutcome.Error, $"Passou do tempo máximo de {RunDetails.Duration(options.Value.LongestWork)} e foi parada.");
    }

    private async Task<WorkResult> EndAsync(RunSession session, ServiceRun service, RunOutcome outcome, string? note)
    {
        var endedAt = clock.GetUtcNow();
        var took = clock.GetElapsedTime(session.StartedTimestamp);
        var details = RunDetails.Of(session.Ledger, took);
        details = note is null ? details : $"{note} {details}";
        var ended = await runs.EndAsync(
            session.Context.Fence, RunWords.ToStored(outcome), details, endedAt, CancellationToken.None);
        if (!ended)
        {
            LogLeaseLost(session.Ticket.RunId);
            return WorkResult.Lost;
        }

        LogEnded(session.Ticket.RunId, service.Definition.Info.Key, outcome, took);
        return new WorkResult(
            IsOver: true, new RunEnded(session.Ticket.RunId, outcome, endedAt, session.Ledger.Rows, details)
            {
                BlockedBy = session.Ledger.BlockedBy,
            });
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId}: lease lost, nothing more is written")]
    private partial void LogLeaseLost(Guid runId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: unexpected failure")]
    private partial void LogUnexpected(Exception exception, Guid runId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {RunId} of {Service} ended {Outcome} after {Took}")]
    private partial void LogEnded(Guid runId, string service, RunOutcome outcome, TimeSpan took);
}
