namespace Consultare.Grains.Abstractions.Runs;

/// <summary>The end of one cycle of a continuous service, as it already stands in the run of its window.</summary>
/// <param name="RunId">The window's run.</param>
/// <param name="Outcome">How the cycle ended: online, warning or error.</param>
/// <param name="EndedAt">When, UTC.</param>
/// <param name="Cycles">Cycles of the window so far.</param>
/// <param name="Rows">Counts of the window so far.</param>
/// <param name="ChangedData">Whether this cycle changed stored rows.</param>
/// <param name="Details">The cycle's result in plain words.</param>
[GenerateSerializer, Immutable, Alias("runs.cycleEnded")]
public sealed record CycleEnded(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] RunOutcome Outcome,
    [property: Id(2)] DateTimeOffset EndedAt,
    [property: Id(3)] int Cycles,
    [property: Id(4)] RowCounts Rows,
    [property: Id(5)] bool ChangedData,
    [property: Id(6)] string Details)
{
    /// <summary>The broken credential that stood in the way, if one did.</summary>
    [Id(7)]
    public string? BlockedBy { get; init; }
}
