using System.Collections.Immutable;
using Consultare.Data.Alerts;
using Consultare.Grains.Abstractions.Alerts;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Runs;
using Consultare.Grains.Services;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Alerts;

/// <inheritdoc cref="IAlertGrain" />
internal sealed partial class AlertGrain(
    BuiltServices services,
    AlertWatch watch,
    AlertDelivery delivery,
    AlertStore alerts,
    IOptions<WatchOptions> options,
    IOptions<RunOptions> runs,
    TimeProvider clock,
    ILogger<AlertGrain> logger)
    : Grain, IAlertGrain, IDisposable
{
    private const string WakeUp = "vigiar";
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _checking = new(1);
    private readonly SemaphoreSlim _telling = new(1);
    private readonly DateTimeOffset _watchingSince = clock.GetUtcNow();
    private IGrainTimer? _checks;
    private IGrainTimer? _deliveries;
    private DateTimeOffset _housekeptAt;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        await this.RegisterOrUpdateReminder(WakeUp, Reminder, Reminder);

    /// <inheritdoc />
    public Task StartAsync()
    {
        // Telling has a timer of its own: a channel that takes its time keeps nobody from looking.
        _checks ??= Every(LookAsync);
        _deliveries ??= Every(TellAsync);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status) => StartAsync();

    /// <inheritdoc />
    public async Task CheckAsync()
    {
        await LookAsync(CancellationToken.None);
        await TellAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task<ImmutableList<OpenAlert>> GetOpenAsync()
    {
        var open = await alerts.ListOpenAsync(CancellationToken.None);
        return
        [
            .. open.Select(alert => new OpenAlert(
                alert.AlertId, AlertWords.Parse(alert.Cause), alert.Subject, alert.Title, alert.Since)),
        ];
    }

    /// <inheritdoc />
    public async Task<ImmutableList<AlertChannelState>> GetChannelsAsync() =>
        [.. await delivery.ListChannelsAsync(CancellationToken.None)];

    /// <inheritdoc />
    public Task<AlertTrial> TestAsync() => delivery.TryAsync(CancellationToken.None);

    /// <inheritdoc />
    public void Dispose()
    {
        _checking.Dispose();
        _telling.Dispose();
    }

    private IGrainTimer Every(Func<CancellationToken, Task> work)
    {
        var period = options.Value.CheckEvery;
        return this.RegisterGrainTimer(
            token => GuardAsync(work, token),
            new GrainTimerCreationOptions(period, period) { Interleave = true, KeepAlive = true });
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await _checking.WaitAsync(cancellationToken);
        try
        {
            var snapshots = await ListSnapshotsAsync();
            await watch.CheckAsync(snapshots, _watchingSince, cancellationToken);
            await ShowAsync(snapshots, await alerts.ListOpenAsync(cancellationToken));
        }
        finally
        {
            _checking.Release();
        }
    }

    // The board shows what the watcher knows; a status grain that was activated anew is told again.
    private async Task ShowAsync(List<ServiceSnapshot> snapshots, IReadOnlyList<AlertRecord> open)
    {
        foreach (var snapshot in snapshots)
        {
            var shown = open.FirstOrDefault(alert => alert.Subject == snapshot.Service || alert.Subject == snapshot.BlockedBy?.Key);
            var alert = shown is null ? null : new ServiceAlert(AlertWords.Parse(shown.Cause), shown.Since);
            if (alert != snapshot.Alert)
            {
                await GrainFactory.GetGrain<IServiceStatusGrain>(snapshot.Service).SetAlertAsync(alert);
            }
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await _telling.WaitAsync(cancellationToken);
        try
        {
            await delivery.DeliverAsync(cancellationToken);
            if (clock.GetUtcNow() - _housekeptAt > TimeSpan.FromDays(1))
            {
                _housekeptAt = clock.GetUtcNow();
                await alerts.DeleteOldAsync(_housekeptAt, cancellationToken);
            }
        }
        finally
        {
            _telling.Release();
        }
    }

    private async Task<List<ServiceSnapshot>> ListSnapshotsAsync()
    {
        var only = runs.Value.Services;
        var seen = new List<ServiceSnapshot>();
        foreach (var key in services.All.Select(one => one.Info.Key).Where(key => only.Count == 0 || only.Contains(key)))
        {
            try
            {
                seen.Add(await GrainFactory.GetGrain<IServiceStatusGrain>(key).GetSnapshotAsync());
            }
#pragma warning disable CA1031 // A service that does not answer now is looked at again in a moment.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogNoAnswer(exception, key);
            }
        }

        return seen;
    }

    private async Task GuardAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
#pragma warning disable CA1031 // A bad turn must not end the watch: the next one comes by itself.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogTurnFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts: service {Service} did not answer")]
    private partial void LogNoAnswer(Exception exception, string service);

    [LoggerMessage(Level = LogLevel.Error, Message = "Alerts: a turn failed, the next one tries again")]
    private partial void LogTurnFailed(Exception exception);
}
