namespace Consultare.Integrations.Alerts;

/// <summary>Where the webhook is called, and the key that signs its calls.</summary>
/// <param name="Address">An absolute http or https address.</param>
/// <param name="Secret">Key of the signature; empty sends none.</param>
public sealed record WebhookSettings(Uri Address, string Secret)
{
    /// <summary>Names the host only: addresses of webhooks often carry a key of their own.</summary>
    public override string ToString() => Address.Host;
}
