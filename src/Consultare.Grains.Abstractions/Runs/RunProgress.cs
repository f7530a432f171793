namespace Consultare.Grains.Abstractions.Runs;

/// <summary>How far a run is; sent up by the integration grain as pages close.</summary>
/// <param name="RunId">The run.</param>
/// <param name="PagesDone">Closed pages.</param>
/// <param name="PagesTotal">Pages planned so far.</param>
/// <param name="Unit">What a page is, Portuguese plural.</param>
/// <param name="Rows">Counts so far.</param>
/// <param name="Details">What is being done, in plain words.</param>
[GenerateSerializer, Immutable, Alias("runs.progress")]
public sealed record RunProgress(
    [property: Id(0)] Guid RunId,
    [property: Id(1)] int PagesDone,
    [property: Id(2)] int PagesTotal,
    [property: Id(3)] string Unit,
    [property: Id(4)] RowCounts Rows,
    [property: Id(5)] string Details);
