using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;
using Consultare.Web.Runs;

namespace Consultare.Web.Status;

/// <summary>One service as the board shows it; instants are UTC.</summary>
public sealed record ServiceResponse
{
    /// <summary>Canonical key.</summary>
    public required string Service { get; init; }

    /// <summary>Name shown to staff.</summary>
    public required string Name { get; init; }

    /// <summary>State word: UNKNOWN, PENDING, QUEUED, RUNNING, ONLINE, COMPLETED, WARNING or ERROR.</summary>
    [Words(typeof(ServiceState))]
    public required string State { get; init; }

    /// <summary>Latest message in plain Portuguese.</summary>
    public required string Details { get; init; }

    /// <summary>When state or message last changed.</summary>
    public required DateTimeOffset? ChangedAt { get; init; }

    /// <summary>End of the last run that saved data.</summary>
    public required DateTimeOffset? DataAt { get; init; }

    /// <summary>When the schedule is due next.</summary>
    public required DateTimeOffset? NextRunAt { get; init; }

    /// <summary>Usual length of the current run, in seconds; null when there is nothing to learn from.</summary>
    public required double? ExpectedSeconds { get; init; }

    /// <summary>Age in seconds from which the data count as old.</summary>
    public required double FreshForSeconds { get; init; }

    /// <summary>Whether past periods can be read again.</summary>
    public required bool CanBackfill { get; init; }

    /// <summary>Whether a backfill skips the months it has read whole before.</summary>
    public required bool SkipsDoneMonths { get; init; }

    /// <summary>What a preview compares with the source: none, period or whole.</summary>
    [Words(typeof(PreviewScope), Lower = true)]
    public required string Preview { get; init; }

    /// <summary>Rest between two months of a backfill when none is asked for, in seconds.</summary>
    public required int BackfillPauseSeconds { get; init; }

    /// <summary>Page keys whose <c>refresh</c> permission allows a refresh.</summary>
    public required IReadOnlyList<string> RefreshPages { get; init; }

    /// <summary>Page keys that show its data.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>The run under way or asked for.</summary>
    public required RunResponse? Current { get; init; }

    /// <summary>A run that waits for another.</summary>
    public required RunResponse? Queued { get; init; }

    /// <summary>The backfill under way.</summary>
    public required RunResponse? Backfill { get; init; }

    /// <summary>The run that ended last.</summary>
    public required RunResponse? Last { get; init; }

    /// <summary>Whether it works in cycles all through its window.</summary>
    public required bool IsContinuous { get; init; }

    /// <summary>The hours of a continuous service; null for a batch service.</summary>
    public required WindowResponse? Window { get; init; }

    /// <summary>The pause that holds; the state stays that of the last run.</summary>
    public required PauseResponse? Pause { get; init; }

    /// <summary>The broken credential it waits for; services with the same key share one cause.</summary>
    public required BlockResponse? BlockedBy { get; init; }

    /// <summary>The alert that holds.</summary>
    public required AlertResponse? Alert { get; init; }

    /// <summary>Grows with every change.</summary>
    public required long Revision { get; init; }
}
