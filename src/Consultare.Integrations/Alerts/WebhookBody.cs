namespace Consultare.Integrations.Alerts;

/// <summary>What the webhook posts, as camelCase JSON; instants are ISO-8601 UTC.</summary>
internal sealed record WebhookBody(
    Guid AlertId,
    string Event,
    string Cause,
    string Subject,
    string Title,
    string Text,
    DateTimeOffset Since,
    DateTimeOffset? RecoveredAt,
    long? DowntimeSeconds,
    DateTimeOffset SentAt)
{
    public static WebhookBody Of(AlertMessage message, DateTimeOffset now) => new(
        message.AlertId,
        message.Event,
        message.Cause,
        message.Subject,
        message.Title,
        message.Text,
        message.Since,
        message.RecoveredAt,
        (long?)(message.RecoveredAt - message.Since)?.TotalSeconds,
        now);
}
