using System.Globalization;
using System.Net.Mail;
using Consultare.Data.Alerts;
using Consultare.Grains.Alerts;

namespace Consultare.Web.Settings;

/// <summary>Reads a change of the alerts' settings and judges what they would then be as a whole.</summary>
internal static class AlertForm
{
    private const int LongestText = 191;
    private const int LongestAddress = 500;
    private const int LongestSecret = 500;
    private const int MostRecipients = 20;
    private const int LongestGrace = 24 * 60;

    /// <summary>The values that change, or the fault.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="present">What is in force.</param>
    public static (IReadOnlyDictionary<string, string> Changes, FormFault? Fault) Read(
        AlertSettingsRequest request, AlertSettings present)
    {
        var sent = Texts(request);
        foreach (var (name, input) in Secrets(request))
        {
            var (value, complaint) = SecretReading.Read(input, LongestSecret, isTrimmed: false);
            if (complaint is not null)
            {
                return Wrong(new FormFault(name, complaint));
            }

            sent[name] = value;
        }

        var changes = sent
            .Where(one => one.Value is not null && one.Value != present[one.Key])
            .ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal);
        var future = new AlertSettings(new Dictionary<string, string>(
            present.Values.Where(one => !changes.ContainsKey(one.Key)).Concat(changes), StringComparer.Ordinal));
        return Fault(future) is { } fault ? Wrong(fault) : (changes, null);
    }

    private static Dictionary<string, string?> Texts(AlertSettingsRequest request) => new(StringComparer.Ordinal)
    {
        [AlertSettingNames.WebhookUrl] = request.WebhookUrl?.Trim(),
        [AlertSettingNames.SmtpHost] = request.SmtpHost?.Trim(),
        [AlertSettingNames.SmtpPort] = request.SmtpPort?.ToString(CultureInfo.InvariantCulture),
        [AlertSettingNames.SmtpUser] = request.SmtpUser?.Trim(),
        [AlertSettingNames.SmtpFrom] = request.SmtpFrom?.Trim(),
        [AlertSettingNames.SmtpTo] = request.SmtpTo is null ? null : string.Join(',', request.SmtpTo.Select(one => one?.Trim())),
        [AlertSettingNames.SmtpTls] = request.SmtpTls is { } tls ? (tls ? "true" : "false") : null,
        [AlertSettingNames.GraceLateMinutes] = request.GraceLateMinutes?.ToString(CultureInfo.InvariantCulture),
        [AlertSettingNames.GraceLongMinutes] = request.GraceLongMinutes?.ToString(CultureInfo.InvariantCulture),
    };

    private static (string Name, SecretInput? Input)[] Secrets(AlertSettingsRequest request) =>
    [
        (AlertSettingNames.WebhookSecret, request.WebhookSecret), (AlertSettingNames.SmtpPassword, request.SmtpPassword),
    ];

    private static FormFault? Fault(AlertSettings future) =>
        WebhookFault(future[AlertSettingNames.WebhookUrl])
        ?? MailFault(future)
        ?? NumberFault(future, AlertSettingNames.SmtpPort, 65_535, "A porta vai de 1 a 65535.")
        ?? NumberFault(future, AlertSettingNames.GraceLateMinutes, LongestGrace, "A tolerância vai de 1 a 1440 minutos.")
        ?? NumberFault(future, AlertSettingNames.GraceLongMinutes, LongestGrace, "A tolerância vai de 1 a 1440 minutos.");

    private static FormFault? WebhookFault(string address)
    {
        if (address.Length == 0)
        {
            return null;
        }

        var isGood = address.Length <= LongestAddress
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Host.Length > 0;
        return isGood ? null : new FormFault(
            AlertSettingNames.WebhookUrl, "O endereço do webhook começa com http:// ou https:// e não leva usuário nem senha.");
    }

    private static FormFault? MailFault(AlertSettings future)
    {
        var host = future[AlertSettingNames.SmtpHost];
        var isUsed = future[AlertSettingNames.SmtpFrom].Length > 0 || future.Recipients.Count > 0
            || future[AlertSettingNames.SmtpUser].Length > 0;
        if (host.Length == 0)
        {
            return isUsed ? new FormFault(AlertSettingNames.SmtpHost, "Informe o servidor de e-mail.") : null;
        }

        if (host.Length > LongestText || Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            return new FormFault(AlertSettingNames.SmtpHost, "O servidor de e-mail é um nome ou endereço, sem porta nem barra.");
        }

        return SenderFault(future) ?? RecipientsFault(future);
    }

    private static FormFault? SenderFault(AlertSettings future)
    {
        if (!IsMailAddress(future[AlertSettingNames.SmtpFrom]))
        {
            return new FormFault(AlertSettingNames.SmtpFrom, "O remetente não é um endereço de e-mail.");
        }

        var user = future[AlertSettingNames.SmtpUser];
        return user.Length > LongestText || user.Any(char.IsControl)
            ? new FormFault(AlertSettingNames.SmtpUser, $"O usuário tem no máximo {LongestText} caracteres e uma só linha.")
            : null;
    }

    private static FormFault? RecipientsFault(AlertSettings future) => future.Recipients switch
    {
        { Count: 0 } => new FormFault(AlertSettingNames.SmtpTo, "Informe pelo menos um destinatário."),
        { Count: > MostRecipients } => new FormFault(AlertSettingNames.SmtpTo, $"São no máximo {MostRecipients} destinatários."),
        var all when !all.All(IsMailAddress) =>
            new FormFault(AlertSettingNames.SmtpTo, "Um dos destinatários não é um endereço de e-mail."),
        _ => null,
    };

    private static bool IsMailAddress(string text) => text.Length <= LongestText && !text.Any(char.IsControl)
        && MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static FormFault? NumberFault(AlertSettings future, string name, int most, string detail) =>
        int.TryParse(future[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= most
            ? null
            : new FormFault(name, detail);

    private static (IReadOnlyDictionary<string, string>, FormFault?) Wrong(FormFault fault) =>
        (new Dictionary<string, string>(), fault);
}
