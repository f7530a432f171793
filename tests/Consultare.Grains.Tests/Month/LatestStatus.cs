using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Tests.Month;

/// <summary>The newest word of one service; unlike a watch it forgets what came before, so that a month fits.</summary>
public sealed class LatestStatus : IServiceStatusObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private readonly IServiceStatusGrain _status;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IServiceStatusObserver? _reference;

    private LatestStatus(IServiceStatusGrain status) => _status = status;

    public ServiceSnapshot? Snapshot { get; private set; }

    public static async Task<LatestStatus> StartAsync(IGrainFactory grains, string service)
    {
        var latest = new LatestStatus(grains.GetGrain<IServiceStatusGrain>(service));
        latest._reference = grains.CreateObjectReference<IServiceStatusObserver>(latest);
        await latest.RenewAsync();
        return latest;
    }

    /// <summary>Subscribes again: a subscription ends after 90 seconds of the hub's clock.</summary>
    public async Task RenewAsync() => Keep(await _status.SubscribeAsync(_reference!));

    public Task OnServiceChangedAsync(ServiceSnapshot snapshot)
    {
        Keep(snapshot);
        return Task.CompletedTask;
    }

    public Task OnDataChangedAsync(string service, Guid runId) => Task.CompletedTask;

    /// <summary>Waits until the newest word is as expected.</summary>
    public async Task<ServiceSnapshot> UntilAsync(Func<ServiceSnapshot, bool> expected, string waitingFor)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                Task changed;
                lock (_gate)
                {
                    if (Snapshot is not null && expected(Snapshot))
                    {
                        return Snapshot;
                    }

                    changed = _changed.Task;
                }

                await changed.WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited in vain for: {waitingFor}. Last seen: {await _status.GetSnapshotAsync()}");
        }
    }

    // Words overtake each other: an answer may arrive after what was said later. A fresh activation counts from the start.
    private void Keep(ServiceSnapshot snapshot)
    {
        lock (_gate)
        {
            Snapshot = Snapshot is null || AgeOf(snapshot).CompareTo(AgeOf(Snapshot)) >= 0 ? snapshot : Snapshot;
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private static (DateTimeOffset ChangedAt, long Revision) AgeOf(ServiceSnapshot snapshot) =>
        (snapshot.ChangedAt ?? DateTimeOffset.MinValue, snapshot.Revision);
}
