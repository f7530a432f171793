using Consultare.Sandbox.Clinia;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Google;

namespace Consultare.Sandbox.Hosting;

/// <summary>
/// The settings with which a hub finds this sandbox instead of the real systems; every system adds its own lines here.
/// </summary>
public static class HubSettingsFile
{
    /// <summary>Setting by name, for a sandbox on one port; browser and HTTP clients share the names (sandbox 1).</summary>
    public static IReadOnlyDictionary<string, string> For(int port) => new Dictionary<string, string>
    {
        ["FEEGOW_API_BASE_URL"] = $"http://{SandboxSites.FeegowApi}:{port}/v1/api",
        ["FEEGOW_ACCESS_TOKEN"] = FeegowTokens.Active,
        ["FEEGOW_WEB_BASE_URL"] = $"http://{SandboxSites.Web}:{port}",
        ["FEEGOW_USER"] = FeegowUsers.Hub,
        ["FEEGOW_PASS"] = FeegowUsers.Password,
        ["FEEGOW_MONITOR_USER"] = FeegowUsers.Monitor,
        ["FEEGOW_MONITOR_PASS"] = FeegowUsers.Password,
        ["FEEGOW_REPORT_USER"] = FeegowUsers.Report,
        ["FEEGOW_REPORT_PASS"] = FeegowUsers.Password,
        ["FEEGOW_CORE_BASE_URL"] = $"http://{SandboxSites.Core}:{port}",
        ["BENEFIT_BASE_URL"] = $"http://{SandboxSites.Benefit}:{port}",
        ["CLINIA_BASE_URL"] = $"http://{SandboxSites.Clinia}:{port}",
        ["CLINIA_USER"] = CliniaAccount.User,
        ["CLINIA_PASS"] = CliniaAccount.Password,
        ["CLINIA_GROUPS"] = CliniaGroups.Setting,
        ["GOOGLE_AUTH_BASE_URL"] = $"http://{SandboxSites.GoogleAuth}:{port}",
        ["GOOGLE_SHEETS_BASE_URL"] = $"http://{SandboxSites.GoogleSheets}:{port}",
        ["GOOGLE_DOCS_BASE_URL"] = $"http://{SandboxSites.GoogleDocs}:{port}",
        ["GOOGLE_SERVICE_ACCOUNT_EMAIL"] = GoogleAccount.Email,
        ["GOOGLE_PRIVATE_KEY"] = GoogleAccount.PrivateKeySetting,
        ["CRC_WHATSAPP_SHEET_ID"] = GoogleSheetIds.Crc,
        ["CHECKLIST_RECEPCAO_SHEET_ID"] = GoogleSheetIds.Reception,
        ["SANDBOX_CONTROL_URL"] = $"http://127.0.0.1:{port}",
    };

    /// <summary>The same as lines of a shell: <c>export NAME='value'</c>.</summary>
    public static string Shell(int port) =>
        string.Concat(For(port).Select(one => $"export {one.Key}='{one.Value.Replace("'", @"'\''", StringComparison.Ordinal)}'\n"));
}
