namespace Consultare.Web.Schedules;

/// <summary>The working hours of a continuous service, <c>HH:mm</c> on the clinic's clock.</summary>
/// <param name="From">When it opens.</param>
/// <param name="Until">When it closes, exclusive.</param>
public sealed record DayWindowResponse(string From, string Until);
