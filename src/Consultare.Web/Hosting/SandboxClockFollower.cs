using Consultare.Grains.Hosting;

namespace Consultare.Web.Hosting;

/// <summary>Follows the sandbox's clock; a jump wakes every integration, so that the day starts in the hub too.</summary>
internal sealed partial class SandboxClockFollower(
    FollowingClock clock, SandboxClockReader reader, IntegrationAlarm alarm, ILogger<SandboxClockFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var (now, isFrozen) = await reader.ReadAsync(stoppingToken);
                var jumped = clock.Follow(now, isFrozen);
                if (jumped.Duration() > Jump)
                {
                    LogJump(jumped);
                    await alarm.WakeAllAsync();
                }
            }
#pragma warning disable CA1031 // The sandbox may be gone for a moment; the clock then simply runs on.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogUnreachable(exception.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Clock: the sandbox jumped by {Jumped}")]
    private partial void LogJump(TimeSpan jumped);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Clock: the sandbox does not tell its time ({Reason})")]
    private partial void LogUnreachable(string reason);
}
