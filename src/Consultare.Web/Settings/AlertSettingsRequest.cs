namespace Consultare.Web.Settings;

/// <summary>Changes how alerts are told; what is not sent stays as it is, an empty text deletes.</summary>
/// <param name="WebhookUrl">An http or https address.</param>
/// <param name="WebhookSecret">Key that signs the calls.</param>
/// <param name="SmtpHost">The mail server.</param>
/// <param name="SmtpPort">Its port.</param>
/// <param name="SmtpUser">The user that sends.</param>
/// <param name="SmtpPassword">The user's password.</param>
/// <param name="SmtpFrom">The sender's address.</param>
/// <param name="SmtpTo">The recipients' addresses.</param>
/// <param name="SmtpTls">Whether the connection has to be encrypted.</param>
/// <param name="GraceLateMinutes">Minutes a service may start late.</param>
/// <param name="GraceLongMinutes">Minutes a run may take beyond its usual length.</param>
public sealed record AlertSettingsRequest(
    string? WebhookUrl,
    SecretInput? WebhookSecret,
    string? SmtpHost,
    int? SmtpPort,
    string? SmtpUser,
    SecretInput? SmtpPassword,
    string? SmtpFrom,
    IReadOnlyList<string>? SmtpTo,
    bool? SmtpTls,
    int? GraceLateMinutes,
    int? GraceLongMinutes)
{
    /// <summary>Tells nothing: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => nameof(AlertSettingsRequest);
}
