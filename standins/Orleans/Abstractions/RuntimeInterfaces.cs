using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>Anything that calls can be sent to.</summary>
public interface IAddressable;

/// <summary>One activation of a grain.</summary>
public interface IGrainContext
{
    /// <summary>Whose activation this is.</summary>
    GrainId GrainId { get; }

    /// <summary>A reference to the grain.</summary>
    GrainReference GrainReference { get; }

    /// <summary>The instance; null until it has been built.</summary>
    object? GrainInstance { get; }
    /// <summary>The services of this activation's own scope.</summary>
    IServiceProvider ActivationServices { get; }
    /// <summary>Completes when the activation is gone.</summary>
    Task Deactivated { get; }
    /// <summary>Starts to deactivate: requests under way end first, later ones go to the next activation.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

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

/// <summary>Work that runs once the silo is up.</summary>
public interface IStartupTask
{
    /// <summary>Runs; an error fails the host's start.</summary>
    Task Execute(CancellationToken cancellationToken);
}
