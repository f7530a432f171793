namespace Consultare.Testing;

/// <summary>One timer of a <see cref="ManualTimeProvider"/>; its times are guarded by that provider's lock.</summary>
internal sealed class ManualTimer(ManualTimeProvider provider, Action callback) : ITimer
{
    private volatile bool _disposed;

    public DateTimeOffset DueAt { get; set; }

    public TimeSpan? Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
        {
            return false;
        }

        provider.Schedule(this, dueTime, period);
        return true;
    }

    public void Fire()
    {
        if (!_disposed)
        {
            callback();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        provider.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
