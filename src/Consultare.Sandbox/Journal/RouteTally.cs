namespace Consultare.Sandbox.Journal;

/// <summary>The running counters of one route; guarded by the lock of its journal.</summary>
internal sealed class RouteTally
{
    private readonly SortedDictionary<int, int> _byStatus = [];
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private int _count;
    private int _inProgress;
    private int _maxParallel;
    private int _maxPerSecond;

    public int InProgress => _inProgress;

    public int MaxParallel => _maxParallel;

    public void Arrive(DateTimeOffset at)
    {
        _count++;
        _maxParallel = Math.Max(_maxParallel, ++_inProgress);
        while (_lastSecond.TryPeek(out var oldest) && at - oldest >= TimeSpan.FromSeconds(1))
        {
            _lastSecond.Dequeue();
        }

        _lastSecond.Enqueue(at);
        _maxPerSecond = Math.Max(_maxPerSecond, _lastSecond.Count);
    }

    public void Leave(int status)
    {
        _inProgress--;
        _byStatus[status] = _byStatus.GetValueOrDefault(status) + 1;
    }

    public RouteCounters Snapshot() =>
        new(_count, new SortedDictionary<int, int>(_byStatus), _maxParallel, _maxPerSecond);
}
