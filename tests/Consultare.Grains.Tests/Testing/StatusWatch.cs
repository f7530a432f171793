using System.Threading.Channels;
using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Watches one service as a web node does, and waits for what a test expects to see.</summary>
public sealed class StatusWatch : IServiceStatusObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private readonly Channel<ServiceSnapshot> _snapshots = Channel.CreateUnbounded<ServiceSnapshot>();
    private readonly List<ServiceSnapshot> _seen = [];
    private readonly List<Guid> _dataChangesSeen = [];
    private readonly Channel<Guid> _dataChanges = Channel.CreateUnbounded<Guid>();
    private readonly IServiceStatusGrain _status;
    private IServiceStatusObserver? _reference;

    private StatusWatch(IServiceStatusGrain status) => _status = status;

    /// <summary>Every snapshot so far, in order.</summary>
    public IReadOnlyList<ServiceSnapshot> Seen
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    /// <summary>Every run so far that was said to have changed data, in order.</summary>
    public IReadOnlyList<Guid> DataChanges
    {
        get
        {
            lock (_seen)
            {
                return [.. _dataChangesSeen];
            }
        }
    }

    public static async Task<StatusWatch> StartAsync(IGrainFactory grains, IServiceStatusGrain status)
    {
        var watch = new StatusWatch(status);
        watch._reference = grains.CreateObjectReference<IServiceStatusObserver>(watch);
        watch.Keep(await status.SubscribeAsync(watch._reference));
        return watch;
    }

    /// <summary>Ends the subscription.</summary>
    public Task LeaveAsync() => _status.UnsubscribeAsync(_reference!);

    public Task OnServiceChangedAsync(ServiceSnapshot snapshot)
    {
        Keep(snapshot);
        return Task.CompletedTask;
    }

    public Task OnDataChangedAsync(string service, Guid runId)
    {
        lock (_seen)
        {
            _dataChangesSeen.Add(runId);
        }

        _dataChanges.Writer.TryWrite(runId);
        return Task.CompletedTask;
    }

    /// <summary>Waits for the first snapshot, past ones included, that is as expected.</summary>
    public async Task<ServiceSnapshot> WaitAsync(Func<ServiceSnapshot, bool> expected, string waitingFor)
    {
        var past = Seen.FirstOrDefault(expected);
        if (past is not null)
        {
            return past;
        }

        // A subscription ends by itself unless it is renewed, as the web nodes do.
        await _status.SubscribeAsync(_reference!);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var snapshot = await _snapshots.Reader.ReadAsync(patience.Token);
                if (expected(snapshot))
                {
                    return snapshot;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited in vain for: {waitingFor}. Last seen: {await _status.GetSnapshotAsync()}");
        }
    }

    /// <summary>Waits for the next change of data.</summary>
    public async Task<Guid> DataChangeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _dataChanges.Reader.ReadAsync(patience.Token);
    }

    private void Keep(ServiceSnapshot snapshot)
    {
        lock (_seen)
        {
            _seen.Add(snapshot);
        }

        _snapshots.Writer.TryWrite(snapshot);
    }
}
