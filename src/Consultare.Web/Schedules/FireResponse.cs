using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Days;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Schedules;

/// <summary>One planned or actual run of a day; instants are UTC.</summary>
public sealed record FireResponse
{
    /// <summary>When it was due; null when somebody asked for it.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>planned, running, done, missed or skipped.</summary>
    [Words(typeof(FireState), Lower = true)]
    public required string State { get; init; }

    /// <summary>Why it was missed or skipped, or what failed.</summary>
    public required string? Reason { get; init; }

    /// <summary>Its run.</summary>
    public required Guid? RunId { get; init; }

    /// <summary>refresh, schedule, backfill or replay.</summary>
    [Words(typeof(RunKind), Lower = true)]
    public required string? Kind { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    [Words(typeof(RunOutcome))]
    public required string? Outcome { get; init; }

    /// <summary>Rows the source sent.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows inserted or changed.</summary>
    public required long RowsWritten { get; init; }
}
