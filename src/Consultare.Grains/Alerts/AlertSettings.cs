using System.Globalization;
using Consultare.Data.Alerts;
using Consultare.Integrations.Alerts;

namespace Consultare.Grains.Alerts;

/// <summary>The settings in force: what an administrator stored, else what the environment says, else the defaults.</summary>
/// <param name="Values">Every value by its name in <see cref="AlertSettingNames"/>; holds secrets.</param>
public sealed record AlertSettings(IReadOnlyDictionary<string, string> Values)
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        [AlertSettingNames.SmtpPort] = "587",
        [AlertSettingNames.SmtpTls] = "true",
        [AlertSettingNames.GraceLateMinutes] = "10",
        [AlertSettingNames.GraceLongMinutes] = "15",
    };

    /// <summary>How late a service may start.</summary>
    public TimeSpan GraceLate => Minutes(AlertSettingNames.GraceLateMinutes);

    /// <summary>How much longer than usual a run may take.</summary>
    public TimeSpan GraceLong => Minutes(AlertSettingNames.GraceLongMinutes);

    /// <summary>The webhook; null when it is not set up.</summary>
    public WebhookSettings? Webhook =>
        Uri.TryCreate(this[AlertSettingNames.WebhookUrl], UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new WebhookSettings(address, this[AlertSettingNames.WebhookSecret])
            : null;

    /// <summary>The mail server; null when it is not set up.</summary>
    public MailSettings? Mail => this[AlertSettingNames.SmtpHost].Length == 0 || Recipients.Count == 0
        ? null
        : new MailSettings(
            this[AlertSettingNames.SmtpHost],
            Number(AlertSettingNames.SmtpPort),
            this[AlertSettingNames.SmtpUser],
            this[AlertSettingNames.SmtpPassword],
            this[AlertSettingNames.SmtpFrom],
            Recipients,
            this[AlertSettingNames.SmtpTls] != "false");

    /// <summary>Who gets the e-mails.</summary>
    public IReadOnlyList<string> Recipients => this[AlertSettingNames.SmtpTo]
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Names of the channels that are set up.</summary>
    public IReadOnlyList<string> Channels =>
    [
        .. AlertChannels.All.Where(channel => channel == AlertChannels.Webhook ? Webhook is not null : Mail is not null),
    ];

    /// <summary>The value in force, or its default.</summary>
    public string this[string name] => Values.GetValueOrDefault(name) ?? Defaults.GetValueOrDefault(name) ?? "";

    /// <summary>A value that is a number, or its default when it is none.</summary>
    public int Number(string name) =>
        int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.Parse(Defaults[name], CultureInfo.InvariantCulture);

    /// <summary>Tells nothing: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => string.Join(", ", Channels);

    private TimeSpan Minutes(string name) => TimeSpan.FromMinutes(Number(name));
}
