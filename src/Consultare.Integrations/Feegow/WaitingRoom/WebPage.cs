namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>A page that came whole and is no login page.</summary>
/// <param name="Address">Where the redirects ended.</param>
/// <param name="Html">Its text, decoded.</param>
internal sealed record WebPage(Uri Address, string Html);
