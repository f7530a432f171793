namespace Consultare.Grains.Abstractions.Runs;

/// <summary>The end of a run, as the ledger computed it and as it already stands in service_runs.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="EndedAt">When, UTC.</param>
/// <param name="Rows">Its counts.</param>
/// <param name="Details">The result in plain words.</param>
[GenerateSerializer, Immutable, Alias("runs.ended")]
public sealed record RunEnded(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] RunOutcome Outcome,
    [property: Id(2)] DateTimeOffset EndedAt,
    [property: Id(3)] RowCounts Rows,
    [property: Id(4)] string Details)
{
    /// <summary>The broken credential that stood in the way, if one did.</summary>
    [Id(5)]
    public string? BlockedBy { get; init; }
}
