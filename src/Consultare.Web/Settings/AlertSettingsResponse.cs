namespace Consultare.Web.Settings;

/// <summary>How alerts are told, without the secrets.</summary>
public sealed record AlertSettingsResponse
{
    /// <summary>Where the webhook is called, or empty.</summary>
    public required string WebhookUrl { get; init; }

    /// <summary>Whether its calls are signed.</summary>
    public required bool HasWebhookSecret { get; init; }

    /// <summary>The mail server, or empty.</summary>
    public required string SmtpHost { get; init; }

    /// <summary>Its port.</summary>
    public required int SmtpPort { get; init; }

    /// <summary>The user that sends, or empty.</summary>
    public required string SmtpUser { get; init; }

    /// <summary>Whether a password is stored.</summary>
    public required bool HasSmtpPassword { get; init; }

    /// <summary>The sender's address.</summary>
    public required string SmtpFrom { get; init; }

    /// <summary>The recipients' addresses.</summary>
    public required IReadOnlyList<string> SmtpTo { get; init; }

    /// <summary>Whether nothing is sent over a connection that is not encrypted.</summary>
    public required bool SmtpTls { get; init; }

    /// <summary>Minutes a service may start late.</summary>
    public required int GraceLateMinutes { get; init; }

    /// <summary>Minutes a run may take beyond its usual length.</summary>
    public required int GraceLongMinutes { get; init; }

    /// <summary>How each channel is doing.</summary>
    public required IReadOnlyList<AlertChannelResponse> Channels { get; init; }
}
