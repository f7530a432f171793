namespace Consultare.Grains.Alerts;

/// <summary>The ways to tell an alert, by name.</summary>
internal static class AlertChannels
{
    public const string Webhook = "webhook";
    public const string Mail = "email";

    public static IReadOnlyList<string> All { get; } = [Webhook, Mail];
}
