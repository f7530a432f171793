namespace Consultare.Data.Alerts;

/// <summary>A row of alerts: one trouble from its beginning to its end. Instants are UTC.</summary>
/// <param name="AlertId">Names it everywhere.</param>
/// <param name="Cause">late, tooLong, failed or blocked.</param>
/// <param name="Subject">The service, or the credential that blocks.</param>
/// <param name="Title">One line in pt-BR.</param>
/// <param name="Message">Plain words in pt-BR, without personal data.</param>
/// <param name="Since">When the trouble began.</param>
/// <param name="OpenedAt">When the alert was raised.</param>
/// <param name="ClosedAt">When the trouble was over; null while it lasts.</param>
public sealed record AlertRecord(
    Guid AlertId,
    string Cause,
    string Subject,
    string Title,
    string Message,
    DateTimeOffset Since,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt);
