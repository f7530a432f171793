namespace Consultare.Integrations.Alerts;

/// <summary>What a channel tells. It holds no secret and no personal data; instants are UTC.</summary>
/// <param name="AlertId">The alert; with <paramref name="Event"/> it names the message, so that a receiver can drop a repetition.</param>
/// <param name="Event">opened, recovered or test.</param>
/// <param name="Cause">late, tooLong, failed or blocked.</param>
/// <param name="Subject">The service or the credential it is about.</param>
/// <param name="Title">One line in pt-BR.</param>
/// <param name="Text">The whole message in pt-BR.</param>
/// <param name="Since">When the trouble began.</param>
/// <param name="RecoveredAt">When it was over; null while it lasts.</param>
public sealed record AlertMessage(
    Guid AlertId,
    string Event,
    string Cause,
    string Subject,
    string Title,
    string Text,
    DateTimeOffset Since,
    DateTimeOffset? RecoveredAt);
