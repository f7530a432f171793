using Consultare.Data.Schedules;
using Consultare.Grains.Abstractions.Status;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Status;

// When the schedule rests, and what became of every due time: a run, or a noted reason.
internal sealed partial class ServiceStatusGrain
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(2);
    private PauseRecord? _pause;
    private IGrainTimer? _askAgain;

    /// <inheritdoc />
    public async Task<ServiceSnapshot> PauseAsync(DateTimeOffset? until, string note, string requestedBy)
    {
        _pause = await slots.BeginPauseAsync(Service, until, note, requestedBy, CancellationToken.None);
        LogPaused(Service, until);
        await SayAsync(_details, keepLastRun: true);
        return Draw();
    }

    /// <inheritdoc />
    public async Task<ServiceSnapshot> ResumeAsync(string requestedBy)
    {
        if (_pause is not null)
        {
            await EndPauseAsync(clock.GetUtcNow(), requestedBy);
            await Definition.Grain(GrainFactory).StartAsync();
        }

        return Draw();
    }

    private bool IsPaused => _pause?.Covers(clock.GetUtcNow()) ?? false;

    private async Task MindPauseAsync()
    {
        if (_pause is { Until: { } until } && !IsPaused)
        {
            await EndPauseAsync(until, "Agenda");
        }
    }

    // What came due in the pause is noted before it is forgotten.
    private async Task EndPauseAsync(DateTimeOffset endedAt, string endedBy)
    {
        await slots.SettleAsync(Definition, _runs, endedAt.AddTicks(-1), isServed: false, CancellationToken.None);
        await slots.EndPauseAsync(Service, endedAt, endedBy, CancellationToken.None);
        _pause = null;
        LogResumed(Service);
        await SayAsync(_details, keepLastRun: true);
    }

    private async Task<bool> OwesARunAsync()
    {
        await MindPauseAsync();
        var now = clock.GetUtcNow();
        if (IsPaused)
        {
            await slots.SettleAsync(Definition, _runs, now, isServed: false, CancellationToken.None);
            return false;
        }

        if (Definition.Window is { } window)
        {
            await slots.SettleAsync(Definition, _runs, now, isServed: false, CancellationToken.None);
            return _runs.LastStarted is null && !window.IsOpen(now) && !await MustWaitAsync();
        }

        return (IsDue(now) || _runs.Interrupted is not null) && !await MustWaitAsync();
    }

    private bool IsDue(DateTimeOffset now) => Definition.Schedule.Owes(now, _runs.SlotsSettled ?? _runs.LastStarted);

    // A due time that came meanwhile has its own run, which makes up for nothing else.
    private RepeatParameters? MakesUpFor => _runs.Interrupted is { } run && !IsDue(clock.GetUtcNow()) ? new RepeatParameters(run.RunId) : null;

    // The very first run of a service that needs sessions waits a moment for the service that makes them.
    private async Task<bool> MustWaitAsync()
    {
        var mustWait = _runs.LastStarted is null && await book.MustWaitForAsync(Definition.FirstRunAfter, CancellationToken.None);
        if (mustWait)
        {
            _askAgain ??= this.RegisterGrainTimer(
                _ => Definition.Grain(GrainFactory).StartAsync(),
                new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
            _askAgain.Change(AskAgainAfter, Timeout.InfiniteTimeSpan);
        }

        return mustWait;
    }

    private ServicePause? Pause => IsPaused ? new ServicePause(_pause!.Until, _pause.Note, _pause.PausedBy, _pause.Since) : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Service {Service}: paused until {Until}")]
    private partial void LogPaused(string service, DateTimeOffset? until);

    [LoggerMessage(Level = LogLevel.Information, Message = "Service {Service}: resumed")]
    private partial void LogResumed(string service);
}
