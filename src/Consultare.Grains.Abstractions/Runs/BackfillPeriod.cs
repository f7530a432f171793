namespace Consultare.Grains.Abstractions.Runs;

/// <summary>A period to read again, month by month; clinic days, both ends inclusive.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, not before <paramref name="Start"/>.</param>
/// <param name="IgnoreCheckpoint">Whether months already done are read again.</param>
/// <param name="PauseBetweenMonths">Rest for the source between two months.</param>
[GenerateSerializer, Immutable, Alias("runs.backfillPeriod")]
public sealed record BackfillPeriod(
    [property: Id(0)] DateOnly Start,
    [property: Id(1)] DateOnly End,
    [property: Id(2)] bool IgnoreCheckpoint,
    [property: Id(3)] TimeSpan PauseBetweenMonths);
