namespace Consultare.Sandbox.Expectations;

/// <summary>The special cases of one "advance day" (sandbox 4), by appointment id.</summary>
/// <param name="Day">The day that begins.</param>
/// <param name="ToDroppedStatus">Moves to a status the hub does not keep: gone from its table.</param>
/// <param name="MovedInside">Moves to another day inside the window.</param>
/// <param name="MovedInsideTo">That day.</param>
/// <param name="MovedBeyond">Moves beyond the window.</param>
/// <param name="MovedBeyondTo">That day, 45 days after <paramref name="Day"/>.</param>
/// <param name="Vanished">Is no longer served at all: gone from the hub's table.</param>
public sealed record ExpectedDay(
    DateOnly Day,
    IReadOnlyList<long> ToDroppedStatus,
    IReadOnlyList<long> MovedInside,
    DateOnly MovedInsideTo,
    IReadOnlyList<long> MovedBeyond,
    DateOnly MovedBeyondTo,
    IReadOnlyList<long> Vanished);
