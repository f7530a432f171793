namespace Consultare.Grains.Abstractions.Runs;

/// <summary>One run as the board shows it; instants are UTC.</summary>
/// <param name="RunId">Identity of the run in service_runs.</param>
/// <param name="Service">Canonical service key (hub-domain 4.1).</param>
/// <param name="Kind">Why the run exists.</param>
/// <param name="RequestedBy">Name of the person who asked, or <c>Agenda</c> for the schedule.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="StartedAt">When it started; null while it waits.</param>
/// <param name="EndedAt">When it ended; null while it is open.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
/// <param name="PagesDone">Pages of the ledger that are closed.</param>
/// <param name="PagesTotal">Pages planned so far; 0 before planning.</param>
/// <param name="Unit">What a page is, in Portuguese plural: <c>fatias</c>, <c>meses</c>.</param>
/// <param name="Rows">What happened to the rows.</param>
/// <param name="Details">The latest message in plain words.</param>
/// <param name="Period">The period of a backfill; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("runs.summary")]
public sealed record RunSummary(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] string Service,
    [property: Id(2)] RunKind Kind,
    [property: Id(3)] string RequestedBy,
    [property: Id(4)] DateTimeOffset RequestedAt,
    [property: Id(5)] DateTimeOffset? StartedAt,
    [property: Id(6)] DateTimeOffset? EndedAt,
    [property: Id(7)] RunOutcome? Outcome,
    [property: Id(8)] int PagesDone,
    [property: Id(9)] int PagesTotal,
    [property: Id(10)] string Unit,
    [property: Id(11)] RowCounts Rows,
    [property: Id(12)] string Details,
    [property: Id(13)] BackfillPeriod? Period);
