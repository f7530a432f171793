using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Alerts;

/// <summary>A service as the watcher sees it at one moment; instants are UTC.</summary>
internal sealed record ServiceSight
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required ServiceState State { get; init; }

    public string Details { get; init; } = "";

    /// <summary>Since when state and details are what they are.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The run under way or asked for.</summary>
    public RunSummary? Current { get; init; }

    /// <summary>How long a run like it usually takes; null when nobody knows.</summary>
    public TimeSpan? Expected { get; init; }

    /// <summary>
    /// The due time whose run has not started; of a continuous service in its window, its last sign of life. Null when
    /// nothing is owed.
    /// </summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How many of its latest runs in a row ended degraded or worse.</summary>
    public int BadInARow { get; init; }

    public bool IsContinuous { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>The broken credential it waits for; null when it waits for none.</summary>
    public ServiceBlock? BlockedBy { get; init; }
}
