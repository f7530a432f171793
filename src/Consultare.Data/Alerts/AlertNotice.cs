namespace Consultare.Data.Alerts;

/// <summary>Something that a channel still has to tell.</summary>
/// <param name="Id">Its number; a channel tells in this order.</param>
/// <param name="Channel">webhook or email.</param>
/// <param name="Event">opened or recovered.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="NextTryAt">Not before this instant, UTC.</param>
/// <param name="Alert">What it is about.</param>
public sealed record AlertNotice(
    long Id, string Channel, string Event, int Attempts, DateTimeOffset NextTryAt, AlertRecord Alert);
