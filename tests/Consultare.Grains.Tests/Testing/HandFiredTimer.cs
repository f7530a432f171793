namespace Consultare.Grains.Tests.Testing;

/// <summary>One wait of a <see cref="HandFiredClock"/>; whoever gives it up disposes or disarms it.</summary>
public sealed class HandFiredTimer(Action callback, Action<HandFiredTimer> onGone) : ITimer
{
    public void Fire()
    {
        onGone(this);
        callback();
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        onGone(this);
        return true;
    }

    public void Dispose() => onGone(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
