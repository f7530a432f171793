namespace Consultare.Testing;

/// <summary>Real time moved to a chosen start; timers run in real time, and the clock can be pushed ahead.</summary>
public sealed class ShiftedTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly DateTimeOffset _realStart = System.GetUtcNow();
    private long _pushedTicks;

    /// <summary>Pushes the clock ahead; timers do not notice.</summary>
    public void Push(TimeSpan span) => Interlocked.Add(ref _pushedTicks, span.Ticks);

    public override DateTimeOffset GetUtcNow() =>
        start.ToUniversalTime() + (System.GetUtcNow() - _realStart) + TimeSpan.FromTicks(Interlocked.Read(ref _pushedTicks));
}
