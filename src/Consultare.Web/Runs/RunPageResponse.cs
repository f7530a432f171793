using Consultare.Data.Runs;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Runs;

/// <summary>One page of a run's ledger; instants are UTC.</summary>
public sealed record RunPageResponse
{
    /// <summary>Number in the run, from 1.</summary>
    public required int PageNo { get; init; }

    /// <summary>What the page was.</summary>
    public required string Key { get; init; }

    /// <summary>Rows announced; null when the source announces none.</summary>
    public required long? Promised { get; init; }

    /// <summary>Rows sent.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows inserted or changed.</summary>
    public required long Written { get; init; }

    /// <summary>Rows that stood as sent.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public required long Rejected { get; init; }

    /// <summary>Calls made, retries included.</summary>
    public required int Attempts { get; init; }

    /// <summary>OK, EMPTY, FAILED or CANCELLED.</summary>
    [Words(typeof(PageOutcome))]
    public required string Outcome { get; init; }

    /// <summary>Whether it failed and can be asked for again by itself.</summary>
    public required bool CanReplay { get; init; }

    /// <summary>What is worth saying, in plain Portuguese.</summary>
    public required string Message { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it closed.</summary>
    public required DateTimeOffset EndedAt { get; init; }
}
