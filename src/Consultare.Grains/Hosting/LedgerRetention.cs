using Consultare.Data.Runs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Hosting;

/// <summary>Once a day, deletes what the ledger no longer keeps: runs after 400 days, pages after 90 (hub-domain 2.19).</summary>
internal sealed partial class LedgerRetention(RunStore runs, TimeProvider clock, ILogger<LedgerRetention> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private static readonly TimeSpan RunsKept = TimeSpan.FromDays(400);
    private static readonly TimeSpan PagesKept = TimeSpan.FromDays(90);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = clock.GetUtcNow();
                var deleted = await runs.DeleteOldAsync(now - RunsKept, now - PagesKept, stoppingToken);
                LogDeleted(deleted);
            }
#pragma warning disable CA1031 // Housekeeping that fails today is tried again tomorrow.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Ledger: {Count} old rows deleted")]
    private partial void LogDeleted(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Ledger: deleting old rows failed")]
    private partial void LogFailed(Exception exception);
}
