using System.Text.RegularExpressions;
using Consultare.Data.Alerts;
using Microsoft.Extensions.Configuration;

namespace Consultare.Grains.Alerts;

/// <summary>Reads the settings in force: what is stored comes first, the environment (ALERT_WEBHOOK_URL, ALERT_SMTP_HOST, …) fills in.</summary>
public sealed partial class AlertSettingsReader(AlertSettingsStore stored, IConfiguration environment)
{
    /// <summary>The settings as they are now; a change counts from the next reading on.</summary>
    /// <exception cref="Consultare.Data.Credentials.CredentialUnreadableException">A stored secret cannot be decrypted.</exception>
    public async Task<AlertSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in AlertSettingNames.All)
        {
            if (environment[EnvironmentName(name)]?.Trim() is { Length: > 0 } value)
            {
                values[name] = value;
            }
        }

        foreach (var (name, value) in await stored.ReadAsync(cancellationToken))
        {
            values[name] = value;
        }

        return new AlertSettings(values);
    }

    /// <summary>The environment's name of a setting: smtpHost is ALERT_SMTP_HOST.</summary>
    public static string EnvironmentName(string name) => "ALERT_" + Capital().Replace(name, "_$0").ToUpperInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Capital();
}
