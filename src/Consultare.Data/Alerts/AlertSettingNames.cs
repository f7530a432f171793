namespace Consultare.Data.Alerts;

/// <summary>The names under which alert_settings keeps what an administrator has set.</summary>
public static class AlertSettingNames
{
    /// <summary>Where the webhook is called.</summary>
    public const string WebhookUrl = "webhookUrl";

    /// <summary>The key that signs its calls; a secret.</summary>
    public const string WebhookSecret = "webhookSecret";

    /// <summary>The mail server.</summary>
    public const string SmtpHost = "smtpHost";

    /// <summary>Its port.</summary>
    public const string SmtpPort = "smtpPort";

    /// <summary>The user that sends.</summary>
    public const string SmtpUser = "smtpUser";

    /// <summary>The user's password; a secret.</summary>
    public const string SmtpPassword = "smtpPassword";

    /// <summary>The sender's address.</summary>
    public const string SmtpFrom = "smtpFrom";

    /// <summary>The recipients' addresses, separated by commas.</summary>
    public const string SmtpTo = "smtpTo";

    /// <summary>Whether the connection has to be encrypted (STARTTLS): true or false.</summary>
    public const string SmtpTls = "smtpTls";

    /// <summary>Minutes a service may start late.</summary>
    public const string GraceLateMinutes = "graceLateMinutes";

    /// <summary>Minutes a run may take beyond its usual length.</summary>
    public const string GraceLongMinutes = "graceLongMinutes";

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        WebhookUrl, WebhookSecret, SmtpHost, SmtpPort, SmtpUser, SmtpPassword, SmtpFrom, SmtpTo, SmtpTls,
        GraceLateMinutes, GraceLongMinutes,
    ];

    /// <summary>Whether the value is encrypted at rest and never sent back.</summary>
    public static bool IsSecret(string name) => name is WebhookSecret or SmtpPassword;
}
