namespace Consultare.Grains.Runs;

/// <summary>A page and what came of it.</summary>
internal sealed record ClosedPage(PlannedPage Page, PageResult Result);
