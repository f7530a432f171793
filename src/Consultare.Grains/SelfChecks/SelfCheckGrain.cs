using System.Data.Common;
using Consultare.Data.SelfChecks;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.SelfChecks;
using Consultare.Grains.Schedules;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.SelfChecks;

/// <inheritdoc cref="ISelfCheckGrain" />
internal sealed partial class SelfCheckGrain(
    SelfChecker checker, SelfCheckStore results, TimeProvider clock, ILogger<SelfCheckGrain> logger)
    : Grain, ISelfCheckGrain
{
    private const string WakeUp = "conferir";
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(1);
    private static readonly Schedule Nightly = new(new DailyAt(new TimeOnly(3, 30)));
    private DateTimeOffset? _lastRanAt;
    private IGrainTimer? _timer;
    private bool _isRunning;
    private SelfCheckFailure? _failure;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lastRanAt = (await results.FindLastAsync(cancellationToken))?.RanAt;
        await this.RegisterOrUpdateReminder(WakeUp, Reminder, Reminder);
    }

    /// <inheritdoc />
    public Task StartAsync() => Nightly.Owes(clock.GetUtcNow(), _lastRanAt) ? RequestAsync() : Task.CompletedTask;

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status) => StartAsync();

    /// <inheritdoc />
    public Task RequestAsync()
    {
        if (!_isRunning)
        {
            _isRunning = true;
            _timer ??= this.RegisterGrainTimer(
                RunAsync,
                new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> IsRunningAsync() => Task.FromResult(_isRunning);

    /// <inheritdoc />
    public Task<SelfCheckFailure?> FindFailureAsync() => Task.FromResult(_failure);

    private async Task RunAsync(CancellationToken deactivated)
    {
        // One that fails is tried again the next night, or when a person asks: not every minute.
        _lastRanAt = clock.GetUtcNow();
        try
        {
            var checks = await checker.RunAsync(_lastRanAt.Value, clock.Today(), deactivated);
            var record = new SelfCheckRecord(_lastRanAt.Value, checks);
            await results.SaveAsync(record, deactivated);
            _failure = null;
            var wrong = checks.Count(check => !check.Ok);
            LogDone(checks.Count, wrong);
        }
#pragma warning disable CA1031 // A failed comparison must not end the grain.
        catch (Exception exception) when (!deactivated.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Kept in memory: the database may be what failed.
            _failure = new SelfCheckFailure(_lastRanAt.Value, ReasonOf(exception));
            LogFailed(exception);
        }
        finally
        {
            _isRunning = false;
        }
    }

    private static string ReasonOf(Exception exception) => exception is DbException
        ? "O banco de dados não respondeu a uma das comparações."
        : "Falha interna; avise o suporte com a data e a hora.";

    [LoggerMessage(Level = LogLevel.Information, Message = "Self-check: {Count} comparisons, {Wrong} differ")]
    private partial void LogDone(int count, int wrong);

    [LoggerMessage(Level = LogLevel.Error, Message = "Self-check: it could not be done")]
    private partial void LogFailed(Exception exception);
}
