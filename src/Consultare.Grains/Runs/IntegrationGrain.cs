using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Services;
using Consultare.Grains.Windows;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Runs;

/// <summary>
/// The life of every integration grain: a reminder wakes it, the status grain says what is to be run, the engine runs
/// it. An integration adds only its plans. Work lives in a timer's callback, never in a call, so that the status
/// grain and this one can never wait for each other.
/// </summary>
internal abstract partial class IntegrationGrain(IntegrationContext context) : Grain, IIntegrationGrain
{
    private const string WakeUp = "despertar";
    private readonly string _owner = context.Owner.ForActivation(Guid.NewGuid());
    private readonly Dictionary<Guid, RunSession> _sessions = [];
    private readonly HashSet<Guid> _cancelledEarly = [];
    private readonly WindowInHand _window = new(context.Windows, context.Clock);
    private DateTimeOffset _backfillRestsUntil;
    private IGrainTimer? _timer;
    private bool _isWorking;
    private bool _isAskedAgain;
    private bool _isResting;

    private string Service => this.GetPrimaryKeyString();

    private ServiceDefinition Definition => context.Services.Get(Service);

    private IServiceStatusGrain Status => GrainFactory.GetGrain<IServiceStatusGrain>(Service);

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var period = context.Options.WakeUp;
        await this.RegisterOrUpdateReminder(WakeUp, period, period);
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // A run under way ends itself as interrupted through its token; only resting ones are left here.
        await (_isWorking ? ValueTask.CompletedTask : _window.LetGoAsync());
        foreach (var session in _isWorking ? [] : _sessions.Values.ToList())
        {
            await session.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public Task StartAsync()
    {
        Wake();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task CancelAsync(Guid runId)
    {
        Cancel(runId);
        Wake();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Wake();
        return Task.CompletedTask;
    }

    /// <summary>
    /// The plan of a refresh, a scheduled run, a cycle or, month by month, of a backfill. Of a replay it is the plan
    /// whose page failed (a backfill's when the ticket has a period); of a preview one whose pages only compare.
    /// </summary>
    protected abstract IRunPlan CreatePlan(RunTicket ticket);

    private IRunPlan PlanOf(RunTicket ticket) =>
        ticket.Replay is { } page ? new ReplayPlan(CreatePlan(ticket), page) : CreatePlan(ticket);

    // One timer for everything: its callbacks never overlap, and a change made inside one counts when it ends.
    private void Wake()
    {
        _isAskedAgain = true;
        _timer ??= this.RegisterGrainTimer(
            WorkAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Cancel(Guid runId)
    {
        if (_window.Holds(runId))
        {
            _window.Cancel();
            return;
        }

        if (!_sessions.TryGetValue(runId, out var session))
        {
            // Its ticket may be on the way to us.
            _cancelledEarly.Add(runId);
            return;
        }

        session.Cancel();
        _backfillRestsUntil = session.Ticket.Kind == RunKind.Backfill ? default : _backfillRestsUntil;
    }

    private async Task WorkAsync(CancellationToken deactivated)
    {
        _isWorking = true;
        try
        {
            do
            {
                (_isAskedAgain, _isResting) = (false, false);
                await DrainAsync(deactivated);
            }
            while (_isAskedAgain && !IsStopping(deactivated));
        }
#pragma warning disable CA1031 // A bad turn must not end the integration: the next reminder tries again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogTurnFailed(exception, Service);
        }
        finally
        {
            _isWorking = false;
            _cancelledEarly.Clear();
            RestOn();
        }
    }

    private async Task DrainAsync(CancellationToken deactivated)
    {
        while (!IsStopping(deactivated) && await Status.NextRunAsync(_owner) is { } ticket)
        {
            _isResting = IsResting(ticket);
            if (_isResting)
            {
                return;
            }

            await (ticket.WindowEnds is null ? WorkOnAsync(ticket, deactivated) : WorkOnWindowAsync(ticket, deactivated));
        }
    }

    private bool IsResting(RunTicket ticket) => ticket.WindowEnds is null
        ? ticket.Kind == RunKind.Backfill && context.Clock.GetUtcNow() < _backfillRestsUntil
        : _window.Holds(ticket.RunId) && WindowRest > TimeSpan.Zero;

    private TimeSpan? WindowRest => Definition.Window is { } window ? _window.RestLeft(window.Interval) : null;

    private Task WorkOnWindowAsync(RunTicket ticket, CancellationToken deactivated) =>
        _window.WorkAsync(ticket, new ServiceRun(Definition, Status.ReportProgressAsync), CreatePlan, Status, deactivated);

    private async Task WorkOnAsync(RunTicket ticket, CancellationToken deactivated)
    {
        var service = new ServiceRun(Definition, Status.ReportProgressAsync);
        var session = SessionOf(ticket, deactivated);
        var result = WorkResult.Lost;
        try
        {
            result = await context.Engine.WorkAsync(session, service, ticket.Kind == RunKind.Backfill ? 1 : int.MaxValue);
        }
        finally
        {
            // A session left behind would renew its lease for ever.
            await CloseWhenOverAsync(session, result);
        }

        if (result.Ended is { } ended)
        {
            await Status.EndRunAsync(ended);
        }
    }

    private async Task CloseWhenOverAsync(RunSession session, WorkResult result)
    {
        if (session.Ticket is { Kind: RunKind.Backfill, Backfill.PauseBetweenMonths: var pause })
        {
            _backfillRestsUntil = result.IsOver ? default : context.Clock.GetUtcNow() + pause;
        }

        if (result.IsOver)
        {
            _sessions.Remove(session.Ticket.RunId);
            await session.DisposeAsync();
        }
    }

    private RunSession SessionOf(RunTicket ticket, CancellationToken deactivated)
    {
        if (!_sessions.TryGetValue(ticket.RunId, out var session))
        {
            session = context.Engine.Open(ticket, PlanOf(ticket), deactivated);
            _sessions.Add(ticket.RunId, session);
        }

        if (_cancelledEarly.Remove(ticket.RunId))
        {
            session.Cancel();
        }

        return session;
    }

    private void RestOn()
    {
        if (_isResting)
        {
            var left = WindowRest ?? _backfillRestsUntil - context.Clock.GetUtcNow();
            _timer!.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    // A process that stops leaves what waits to the next one.
    private bool IsStopping(CancellationToken deactivated) =>
        deactivated.IsCancellationRequested || context.Stopping.IsCancellationRequested;

    [LoggerMessage(Level = LogLevel.Error, Message = "Integration {Service}: a turn failed, the next reminder tries again")]
    private static partial void LogTurnFailed(ILogger logger, Exception exception, string service);

    private void LogTurnFailed(Exception exception, string service) => LogTurnFailed(context.Logger, exception, service);
}
