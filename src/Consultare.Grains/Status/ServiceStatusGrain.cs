using Consultare.Data.Runs;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Grains.Services;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using RunKind = Consultare.Data.Runs.RunKind;

namespace Consultare.Grains.Status;

/// <inheritdoc cref="IServiceStatusGrain" />
internal sealed partial class ServiceStatusGrain(
    RunBook book,
    SlotBook slots,
    SystemStatusStore rows,
    ServiceBlockStore blocks,
    BuiltServices services,
    TimeProvider clock,
    ILogger<ServiceStatusGrain> logger)
    : Grain, IServiceStatusGrain
{
    private static readonly TimeSpan SubscriptionExpiry = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(30);
    private readonly ObserverManager<IServiceStatusObserver> _observers = new(SubscriptionExpiry, logger);
    private readonly Dictionary<RunKind, TimeSpan?> _expected = [];
    private ServiceRuns _runs = new();
    private string _details = string.Empty;
    private DateTimeOffset? _changedAt;
    private long _revision;
    private ServiceState? _saidState;
    private long _saidTimestamp;
    private ServiceBlock? _saidBlock;

    private string Service => this.GetPrimaryKeyString();

    private ServiceDefinition Definition => services.Get(Service);

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _runs = await book.LoadAsync(Service, cancellationToken);
        _runs.SlotsSettled = Later(_runs.SlotsSettled, await slots.LastMissedAsync(Service, cancellationToken));
        _pause = await slots.FindPauseAsync(Service, cancellationToken);
        await LoadBlockAsync(cancellationToken);
        _changedAt = _runs.Last?.EndedAt;
        await TakeRowAsync(cancellationToken);
        foreach (var kind in Enum.GetValues<RunKind>())
        {
            _expected[kind] = await book.ExpectedDurationAsync(Service, kind, cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task<ServiceSnapshot> GetSnapshotAsync() => Task.FromResult(Draw());

    /// <inheritdoc />
    public Task<ServiceSnapshot> SubscribeAsync(IServiceStatusObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.FromResult(Draw());
    }

    /// <inheritdoc />
    public Task UnsubscribeAsync(IServiceStatusObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<RunTicket?> NextRunAsync(string owner)
    {
        await CloseOrphansAsync(owner);
        if (_runs.Active is not null)
        {
            return null;
        }

        if (_runs.Pending is null && await OwesARunAsync())
        {
            _runs.Pending = await book.RequestAsync(Service, RunKind.Schedule, "Agenda", MakesUpFor?.Write(), CancellationToken.None);
        }

        return (_runs.Pending ?? _runs.Waiting.FirstOrDefault()) is { } pending
            ? await StartPendingAsync(pending, owner)
            : await (Definition.Window is null ? BackfillTicketAsync(owner) : WindowTicketAsync(owner));
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;

    /// <inheritdoc />
    public async Task ReportProgressAsync(RunProgress progress)
    {
        if (_runs.FindOpen(progress.RunId) is not { } run)
        {
            return;
        }

        var wrote = progress.Rows.Written + progress.Rows.Removed > run.RowsWritten + run.RowsRemoved;
        _runs.Replace(RunBook.WithProgress(run, progress));
        await SayAsync(progress.Details);
        if (wrote && run.Kind == RunKind.Backfill)
        {
            await TellDataChangedAsync(run.RunId);
        }
    }

    /// <inheritdoc />
    public async Task EndRunAsync(RunEnded ended)
    {
        if (_runs.FindOpen(ended.RunId) is not { } run)
        {
            return;
        }

        await JudgeBlockAsync(ended.BlockedBy, RunWords.ToStored(ended.Outcome), ended.EndedAt);
        await CloseAsync(RunBook.WithEnd(run, ended));
    }

    private async Task<RunTicket?> StartPendingAsync(RunRecord pending, string owner)
    {
        var isScheduled = pending.Kind is RunKind.Refresh or RunKind.Schedule;
        if (isScheduled && Definition.Window is null)
        {
            await slots.SettleAsync(Definition, _runs, clock.GetUtcNow(), isServed: true, CancellationToken.None);
        }

        var claimed = await book.ClaimAsync(pending, owner, CancellationToken.None);
        _runs.Unqueue(pending.RunId);
        if (claimed is null)
        {
            LogClaimLost(Service, pending.RunId);
            return null;
        }

        _runs.Active = claimed;
        _runs.LastStarted = isScheduled ? claimed.StartedAt : _runs.LastStarted;
        await SayAsync(claimed.Details, keepLastRun: !isScheduled);
        return Ticket(claimed, owner);
    }

    private static RunTicket Ticket(RunRecord run, string owner)
    {
        var replay = run.Kind == RunKind.Replay ? ReplayParameters.Read(run.Parameters) : null;
        var period = run.Kind == RunKind.Preview ? BackfillParameters.Read(run.Parameters) : replay?.Period;
        return new RunTicket(
            run.RunId, RunWords.FromStored(run.Kind), owner, period,
            WindowEnds: null, replay is null ? null : new ReplayedPage(replay.RunId, replay.PageNo, replay.Key));
    }

    private async Task<RunTicket?> BackfillTicketAsync(string owner)
    {
        if (_runs.Backfill is not { } backfill || BackfillParameters.Read(backfill.Parameters) is not { } period)
        {
            return null;
        }

        if (backfill.StartedAt is null)
        {
            if (await book.ClaimAsync(backfill, owner, CancellationToken.None) is not { } claimed)
            {
                return null;
            }

            _runs.Backfill = backfill = claimed;
            await SayAsync(claimed.Details);
        }

        return backfill.Owner == owner ? new RunTicket(backfill.RunId, Abstractions.Runs.RunKind.Backfill, owner, period) : null;
    }

    private async Task CloseOrphansAsync(string askedBy)
    {
        await MindWindowAsync(askedBy);
        foreach (var run in new[] { _runs.Active, _runs.Backfill })
        {
            if (run is not null && await book.IsOrphanedAsync(run, askedBy, CancellationToken.None))
            {
                LogInterrupted(Service, run.RunId);
                await CloseAsync(await book.InterruptAsync(run, CancellationToken.None));
            }
        }
    }

    private async Task CloseAsync(RunRecord ended)
    {
        _runs.Close(ended);
        var isPreview = ended.Kind == RunKind.Preview;
        await SayAsync(isPreview ? _runs.Last?.Details ?? string.Empty : WordsOfEnd(ended), isPreview);
        if (ended.RowsWritten + ended.RowsRemoved > 0)
        {
            await TellDataChangedAsync(ended.RunId);
        }

        _expected[ended.Kind] = await book.ExpectedDurationAsync(Service, ended.Kind, CancellationToken.None);
    }

    // A process that died between the end of a run and its word here leaves a row that is out of date.
    private async Task TakeRowAsync(CancellationToken cancellationToken)
    {
        var row = await rows.FindAsync(Service, cancellationToken);
        var state = ServiceStates.Of(_runs);
        _details = row?.Details ?? string.Empty;
        if (_runs.Window is null && row is not null && state is not ServiceState.Unknown && row.Status != ServiceStates.Word(state))
        {
            _details = _runs.Last?.Details ?? _details;
            await rows.UpsertAsync(
                row with { Status = ServiceStates.Word(state), Details = _details }, keepLastRun: true, cancellationToken);
        }
    }

    private async Task SayAsync(string details, bool keepLastRun = false)
    {
        _details = details;
        _changedAt = clock.GetUtcNow();
        _revision++;
        _saidBlock = _block;
        (_saidState, _saidTimestamp) = (ServiceStates.Of(_runs), clock.GetTimestamp());
        var row = new ServiceStatusRow(Service, ServiceStates.Word(_saidState.Value), clock.LocalNow(), details);
        await rows.UpsertAsync(row, keepLastRun, CancellationToken.None);
        var snapshot = Draw();
        await _observers.Notify(observer => observer.OnServiceChangedAsync(snapshot));
    }

    private Task TellDataChangedAsync(Guid runId) =>
        _observers.Notify(observer => observer.OnDataChangedAsync(Service, runId));

    private ServiceSnapshot Draw()
    {
        var kind = (_runs.Active ?? _runs.Pending ?? _runs.Waiting.FirstOrDefault() ?? _runs.Backfill)?.Kind ?? RunKind.Refresh;
        return StatusBoard.Draw(
            Definition, _runs, _details, _changedAt, _expected.GetValueOrDefault(kind), _revision, clock.GetUtcNow()) with
        {
            Pause = Pause,
            BlockedBy = _block,
            Alert = _alert,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Service {Service}: run {RunId} was closed because its owner is gone")]
    private partial void LogInterrupted(string service, Guid runId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Service {Service}: run {RunId} could not be claimed")]
    private partial void LogClaimLost(string service, Guid runId);
}
