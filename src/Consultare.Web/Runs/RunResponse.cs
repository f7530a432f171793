using Consultare.Grains.Abstractions.Runs;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Runs;

/// <summary>One run of a service; instants are UTC.</summary>
public sealed record RunResponse
{
    /// <summary>Identity of the run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Canonical service key.</summary>
    public required string Service { get; init; }

    /// <summary>refresh, schedule, backfill, replay or preview.</summary>
    [Words(typeof(RunKind), Lower = true)]
    public required string Kind { get; init; }

    /// <summary>Who asked, or <c>Agenda</c>.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>COMPLETED, ONLINE, WARNING, ERROR, INTERRUPTED or CANCELLED; null while it is open.</summary>
    [Words(typeof(RunOutcome))]
    public required string? Outcome { get; init; }

    /// <summary>Closed pages.</summary>
    public required int PagesDone { get; init; }

    /// <summary>Planned pages.</summary>
    public required int PagesTotal { get; init; }

    /// <summary>What a page is, Portuguese plural.</summary>
    public required string Unit { get; init; }

    /// <summary>Rows the source sent.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows inserted or changed.</summary>
    public required long RowsWritten { get; init; }

    /// <summary>Rows that stood as sent.</summary>
    public required long RowsUnchanged { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>Stored rows the source no longer has.</summary>
    public required long RowsRemoved { get; init; }

    /// <summary>Latest message in plain Portuguese.</summary>
    public required string Details { get; init; }

    /// <summary>The period of a backfill or preview; null otherwise.</summary>
    public required PeriodResponse? Period { get; init; }
}
