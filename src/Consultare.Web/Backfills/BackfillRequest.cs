namespace Consultare.Web.Backfills;

/// <summary>Asks for a past period to be read again; days as <c>yyyy-MM-dd</c>.</summary>
/// <param name="Service">Canonical key or alias.</param>
/// <param name="StartDate">First day; moved back to the first of its month.</param>
/// <param name="EndDate">Last day.</param>
/// <param name="IgnoreCheckpoint">Whether months already done are read again.</param>
/// <param name="PauseSeconds">Rest between two months, in seconds; the service's own when absent.</param>
public sealed record BackfillRequest(
    string? Service, string? StartDate, string? EndDate, bool? IgnoreCheckpoint, int? PauseSeconds);
