using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using RunKind = Consultare.Data.Runs.RunKind;

namespace Consultare.Grains.Status;

// What people ask for: one refresh at a time, one backfill beside it, and an end to either.
internal sealed partial class ServiceStatusGrain
{
    /// <inheritdoc />
    public async Task<RefreshReceipt> RequestRefreshAsync(string requestedBy)
    {
        if (_runs.Active is { } active)
        {
            return await JoinAsync(active, requestedBy);
        }

        if (_runs.Pending is { } pending)
        {
            return Receipt(pending, PendingState, joined: true, followUp: false);
        }

        var run = await EnqueueAsync(requestedBy);
        await Definition.Grain(GrainFactory).StartAsync();
        return Receipt(run, PendingState, joined: false, followUp: false);
    }

    /// <inheritdoc />
    public async Task<BackfillReceipt> RequestBackfillAsync(BackfillPeriod period, string requestedBy)
    {
        if (!Definition.Info.CanBackfill)
        {
            return new BackfillReceipt(Guid.Empty, Service, ServiceStates.Of(_runs), BackfillRefusal.NotSupported);
        }

        if (_runs.Backfill is { } running)
        {
            return new BackfillReceipt(running.RunId, Service, ServiceStates.Of(_runs), BackfillRefusal.AlreadyRunning);
        }

        var parameters = BackfillParameters.Write(period);
        _runs.Backfill = await book.RequestAsync(Service, RunKind.Backfill, requestedBy, parameters, CancellationToken.None);
        await SayAsync($"Carga histórica pedida por {requestedBy}.", keepLastRun: true);
        await Definition.Grain(GrainFactory).StartAsync();
        return new BackfillReceipt(_runs.Backfill.RunId, Service, ServiceStates.Of(_runs), BackfillRefusal.None);
    }

    /// <inheritdoc />
    public async Task<CancelResult> CancelRunAsync(Guid runId, string requestedBy)
    {
        if (_runs.FindOpen(runId) is not { } run)
        {
            var hasBeen = await book.KnowsAsync(Service, runId, CancellationToken.None);
            return hasBeen ? CancelResult.AlreadyEnded : CancelResult.NotFound;
        }

        if (run.StartedAt is null)
        {
            _runs.Close(await book.CancelUnstartedAsync(run, requestedBy, CancellationToken.None));
            await SayAsync(_runs.IsBusy ? _details : _runs.Last!.Details, keepLastRun: true);
            return CancelResult.Accepted;
        }

        await Definition.Grain(GrainFactory).CancelAsync(runId);
        await SayAsync($"Cancelamento pedido por {requestedBy}; termina ao fim da parte em curso.", keepLastRun: true);
        return CancelResult.Accepted;
    }

    private ServiceState PendingState => _runs.IsBusy ? ServiceState.Queued : ServiceState.Pending;

    private async Task<RefreshReceipt> JoinAsync(RunRecord active, string requestedBy)
    {
        if (active.PagesDone == 0)
        {
            return Receipt(active, ServiceState.Running, joined: true, followUp: false);
        }

        if (_runs.Pending is null)
        {
            await EnqueueAsync(requestedBy);
        }

        return Receipt(active, ServiceState.Running, joined: true, followUp: true);
    }

    private async Task<RunRecord> EnqueueAsync(string requestedBy)
    {
        var run = await book.RequestAsync(Service, RunKind.Refresh, requestedBy, null, CancellationToken.None);
        _runs.Pending = run;
        await SayAsync(_runs.IsBusy ? _details : "Solicitado via Painel", keepLastRun: true);
        return run;
    }

    private RefreshReceipt Receipt(RunRecord run, ServiceState state, bool joined, bool followUp) =>
        new(run.RunId, Service, state, joined, followUp);
}
