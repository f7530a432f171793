using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain's timer fires and how its callbacks mix with other requests.</summary>
public readonly struct GrainTimerCreationOptions
{
    /// <summary>To be filled by an initializer.</summary>
    public GrainTimerCreationOptions()
    {
    }

    /// <summary>Both times; no interleaving, no keeping alive.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) => (DueTime, Period) = (dueTime, period);
    /// <summary>Time to the first callback; Timeout.InfiniteTimeSpan for never.</summary>
    public required TimeSpan DueTime { get; init; }
    /// <summary>Time from a callback's end to the next; Timeout.InfiniteTimeSpan for one callback only.</summary>
    public required TimeSpan Period { get; init; }
    /// <summary>Whether callbacks may run between the turns of other requests.</summary>
    public bool Interleave { get; init; }
    /// <summary>Whether a callback counts as use, so that the grain is not idle.</summary>
    public bool KeepAlive { get; init; }
}

/// <summary>A timer of one activation; disposing stops it and cancels the callback's token.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets both times anew; during a callback it takes effect at the callback's end.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
