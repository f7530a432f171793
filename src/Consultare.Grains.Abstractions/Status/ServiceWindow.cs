namespace Consultare.Grains.Abstractions.Status;

/// <summary>The working hours of a continuous service; instants are UTC.</summary>
/// <param name="IsOpen">Whether it works now.</param>
/// <param name="From">When it opens, clinic time.</param>
/// <param name="Until">When it closes, clinic time; exclusive.</param>
/// <param name="OpensAt">The next opening while it is closed; null while it is open.</param>
/// <param name="RunId">The run of the window under way; null while there is none.</param>
/// <param name="LastCycleAt">End of the last cycle of that run.</param>
[GenerateSerializer, Immutable, Alias("status.window")]
public sealed record ServiceWindow(
    [property: Id(0)] bool IsOpen,
    [property: Id(1)] TimeOnly From,
    [property: Id(2)] TimeOnly Until,
    [property: Id(3)] DateTimeOffset? OpensAt,
    [property: Id(4)] Guid? RunId,
    [property: Id(5)] DateTimeOffset? LastCycleAt);
