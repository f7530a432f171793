namespace Consultare.Grains.Abstractions.Runs;

/// <summary>Leave to work on a run: what to do, and the owner name that fences its writes.</summary>
/// <param name="RunId">The run in service_runs.</param>
/// <param name="Kind">Why it exists.</param>
/// <param name="Owner">Whoever writes for this run must show this owner.</param>
/// <param name="Backfill">The period asked for, on a backfill, a preview, and the replay of a backfill's page.</param>
/// <param name="WindowEnds">Set on the run of a continuous service's window: when it closes, UTC.</param>
/// <param name="Replay">The page asked for again, on a replay.</param>
[GenerateSerializer, Immutable, Alias("runs.ticket")]
public sealed record RunTicket(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] RunKind Kind,
    [property: Id(2)] string Owner,
    [property: Id(3)] BackfillPeriod? Backfill,
    [property: Id(4)] DateTimeOffset? WindowEnds = null,
    [property: Id(5)] ReplayedPage? Replay = null);
