namespace Consultare.Web.Settings;

/// <summary>How a channel is doing.</summary>
/// <param name="Channel">webhook or email.</param>
/// <param name="IsConfigured">Whether it is set up.</param>
/// <param name="Waiting">Messages it still has to tell.</param>
/// <param name="Problem">Why its last try failed, pt-BR; null when it did not.</param>
public sealed record AlertChannelResponse(string Channel, bool IsConfigured, int Waiting, string? Problem);
