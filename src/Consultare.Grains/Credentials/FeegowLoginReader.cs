using System.Globalization;
using Consultare.Data.Credentials;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Configuration;

namespace Consultare.Grains.Credentials;

/// <summary>
/// Finds the Feegow user of a purpose: a setting of its own first, else the stored row of the service itself, else
/// FEEGOW_USER and FEEGOW_PASS (hub-integrations 0.7). Unit rows are never asked (F16).
/// </summary>
internal sealed class FeegowLoginReader(CredentialStore store, IConfiguration configuration)
{
    // Settings change only with a restart, so the process is their version.
    private readonly string _settingsVersion = $"settings {Guid.NewGuid():N}";

    public async Task<FeegowLogin?> FindAsync(FeegowUse use, CancellationToken cancellationToken)
    {
        if (OwnOf(use) is { } own)
        {
            return own;
        }

        var row = await store.FindAsync("feegow", cancellationToken: cancellationToken);
        return row is { Username.Length: > 0, Password.Length: > 0 }
            ? new FeegowLogin(
                new FeegowCredentials(row.Username, row.Password),
                string.Create(CultureInfo.InvariantCulture, $"row {row.UpdatedAt:yyyyMMddHHmmss}"))
            : FromSettings("FEEGOW_USER", "FEEGOW_PASS");
    }

    private FeegowLogin? OwnOf(FeegowUse use) => use switch
    {
        FeegowUse.Monitor => FromSettings("FEEGOW_MONITOR_USER", "FEEGOW_MONITOR_PASS"),
        FeegowUse.Report => FromSettings("FEEGOW_REPORT_USER", "FEEGOW_REPORT_PASS"),
        _ => null,
    };

    private FeegowLogin? FromSettings(string userSetting, string passwordSetting) =>
        (configuration[userSetting]?.Trim(), configuration[passwordSetting]) is ({ Length: > 0 } user, { Length: > 0 } password)
            ? new FeegowLogin(new FeegowCredentials(user, password), _settingsVersion)
            : null;
}
