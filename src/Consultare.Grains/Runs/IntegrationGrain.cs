using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Services;
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
    private DateTimeOffset _backfillRestsUntil;
    private IGrainTimer? _restTimer;
    private bool _isWorking;
    private bool _isAskedAgain;

    private string Service => this.GetPrimaryKeyString();

    private ServiceDefinition Definition => ServiceDefinitions.Get(Service);

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
        foreach (var session in _isWorking ? [] : _sessions.Values.ToList())
        {
            await session.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public Task StartAsync()
    {
        Arm(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task CancelAsync(Guid runId)
    {
        _sessions.GetValueOrDefault(runId)?.Cancel();
        _backfillRestsUntil = default;
        Arm(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Arm(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <summary>The plan of a refresh, a scheduled run or, month by month, of a backfill.</summary>
    protected abstract IRunPlan CreatePlan(RunTicket ticket);

    private IGrainTimer Arm(TimeSpan due) => this.RegisterGrainTimer(
        WorkAsync,
        new GrainTimerCreationOptions(due, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });

    private async Task WorkAsync(CancellationToken deactivated)
    {
        if (_isWorking)
        {
            _isAskedAgain = true;
            return;
        }

        _isWorking = true;
        try
        {
            do
            {
                _isAskedAgain = false;
                await DrainAsync(deactivated);
            }
            while (_isAskedAgain && !deactivated.IsCancellationRequested);
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
        }
    }

    private async Task DrainAsync(CancellationToken deactivated)
    {
        while (!deactivated.IsCancellationRequested && await Status.NextRunAsync(_owner) is { } ticket)
        {
            if (ticket.Kind == RunKind.Backfill && context.Clock.GetUtcNow() < _backfillRestsUntil)
            {
                return;
            }

            await WorkOnAsync(ticket, deactivated);
        }
    }

    private async Task WorkOnAsync(RunTicket ticket, CancellationToken deactivated)
    {
        var service = new ServiceRun(Definition, Status.ReportProgressAsync);
        var session = SessionOf(ticket, deactivated);
        var result = await context.Engine.WorkAsync(session, service, ticket.Backfill is null ? int.MaxValue : 1);
        if (!result.IsOver)
        {
            Rest(ticket.Backfill);
            return;
        }

        _sessions.Remove(ticket.RunId);
        await session.DisposeAsync();
        if (result.Ended is { } ended)
        {
            await Status.EndRunAsync(ended);
        }
    }

    private RunSession SessionOf(RunTicket ticket, CancellationToken deactivated)
    {
        if (!_sessions.TryGetValue(ticket.RunId, out var session))
        {
            session = context.Engine.Open(ticket, CreatePlan(ticket), deactivated);
            _sessions.Add(ticket.RunId, session);
        }

        return session;
    }

    private void Rest(BackfillPeriod? backfill)
    {
        if (backfill is { PauseBetweenMonths: var pause } && pause > TimeSpan.Zero)
        {
            _backfillRestsUntil = context.Clock.GetUtcNow() + pause;
            _restTimer?.Dispose();
            _restTimer = Arm(pause);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Integration {Service}: a turn failed, the next reminder tries again")]
    private static partial void LogTurnFailed(ILogger logger, Exception exception, string service);

    private void LogTurnFailed(Exception exception, string service) => LogTurnFailed(context.Logger, exception, service);
}
