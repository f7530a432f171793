namespace Consultare.Web.Status;

/// <summary>Every few seconds closes live lines whose owner has lost access; answers of the API stop at once anyway.</summary>
internal sealed partial class AccessSweep(OpenPanels panels, TimeProvider clock, ILogger<AccessSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await panels.CloseForbiddenAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A sweep that fails is made up for by the next one.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogSweepFailed(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Live lines: checking who may still listen failed")]
    private partial void LogSweepFailed(Exception exception);
}
