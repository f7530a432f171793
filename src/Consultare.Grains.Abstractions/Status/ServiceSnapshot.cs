using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Status;

/// <summary>Everything the board shows of one service; instants are UTC.</summary>
/// <param name="Service">Canonical service key.</param>
/// <param name="State">State word.</param>
/// <param name="Details">Latest message in plain words.</param>
/// <param name="ChangedAt">When state or message last changed.</param>
/// <param name="DataAt">End of the last run that saved data; null when there was none.</param>
/// <param name="NextRunAt">When the schedule is due next.</param>
/// <param name="ExpectedDuration">Median of past runs of the current run's kind; null when there is none to learn from.</param>
/// <param name="Current">The run under way or asked for.</param>
/// <param name="Queued">A run that waits for another to end or for a month of the backfill.</param>
/// <param name="Backfill">The backfill under way.</param>
/// <param name="Last">The run that ended last.</param>
/// <param name="Revision">Grows with every change of this activation; later snapshots win.</param>
[GenerateSerializer, Immutable, Alias("status.snapshot")]
public sealed record ServiceSnapshot(
    [property: Id(0)] string Service,
    [property: Id(1)] ServiceState State,
    [property: Id(2)] string Details,
    [property: Id(3)] DateTimeOffset? ChangedAt,
    [property: Id(4)] DateTimeOffset? DataAt,
    [property: Id(5)] DateTimeOffset? NextRunAt,
    [property: Id(6)] TimeSpan? ExpectedDuration,
    [property: Id(7)] RunSummary? Current,
    [property: Id(8)] RunSummary? Queued,
    [property: Id(9)] RunSummary? Backfill,
    [property: Id(10)] RunSummary? Last,
    [property: Id(11)] long Revision)
{
    /// <summary>Whether it works in cycles all through its window.</summary>
    [Id(12)]
    public bool IsContinuous { get; init; }

    /// <summary>The window of a continuous service; null for a batch service.</summary>
    [Id(13)]
    public ServiceWindow? Window { get; init; }

    /// <summary>The pause that holds; null when the schedule works. The state stays that of the last run.</summary>
    [Id(14)]
    public ServicePause? Pause { get; init; }

    /// <summary>The broken credential it waits for; null when it waits for none.</summary>
    [Id(15)]
    public ServiceBlock? BlockedBy { get; init; }

    /// <summary>The alert that holds; null when there is none.</summary>
    [Id(16)]
    public ServiceAlert? Alert { get; init; }
}
