namespace Consultare.Web.Runs;

/// <summary>The clinic days of a backfill, both ends inclusive.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public sealed record PeriodResponse(DateOnly Start, DateOnly End);
