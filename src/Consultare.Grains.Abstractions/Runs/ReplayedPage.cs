namespace Consultare.Grains.Abstractions.Runs;

/// <summary>A failed page that is asked for again.</summary>
/// <param name="RunId">The run in which it failed.</param>
/// <param name="PageNo">Its number there.</param>
/// <param name="Key">What it is, as its plan calls it.</param>
[GenerateSerializer, Immutable, Alias("runs.replayedPage")]
public sealed record ReplayedPage(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] int PageNo,
    [property: Id(2)] string Key);
