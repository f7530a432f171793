namespace Consultare.Web.Status;

/// <summary>The working hours of a continuous service.</summary>
/// <param name="IsOpen">Whether it works now.</param>
/// <param name="From">When it opens, <c>HH:mm</c> on the clinic's clock.</param>
/// <param name="Until">When it closes, exclusive.</param>
/// <param name="OpensAt">The next opening, UTC; null while it is open.</param>
public sealed record WindowResponse(bool IsOpen, string From, string Until, DateTimeOffset? OpensAt);
