namespace Consultare.Web.Previews;

/// <summary>
/// Asks what reading a past period again would change; days as <c>yyyy-MM-dd</c>. A service whose preview is
/// <c>whole</c> takes no period.
/// </summary>
/// <param name="Service">Canonical key or alias.</param>
/// <param name="StartDate">First day; moved back to the first of its month, as a backfill would.</param>
/// <param name="EndDate">Last day, at most 62 days later.</param>
public sealed record PreviewRequest(string? Service, string? StartDate, string? EndDate);
