using Consultare.Integrations.Alerts;
using Consultare.Integrations.Answers;

namespace Consultare.Grains.Alerts;

/// <summary>Hands a message to a channel by its name.</summary>
internal sealed class AlertSender(WebhookChannel webhook, MailChannel mail)
{
    /// <summary>What came of it; null when the channel is not set up.</summary>
    public async Task<Answer<AlertReceipt>?> SendAsync(
        string channel, AlertSettings settings, AlertMessage message, CancellationToken cancellationToken) => channel switch
    {
        AlertChannels.Webhook when settings.Webhook is { } address =>
            await webhook.SendAsync(address, message, cancellationToken),
        AlertChannels.Mail when settings.Mail is { } server => await mail.SendAsync(server, message, cancellationToken),
        _ => null,
    };
}
