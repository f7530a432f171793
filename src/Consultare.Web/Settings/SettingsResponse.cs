namespace Consultare.Web.Settings;

/// <summary>Everything the settings page shows; no secret, masked or not (F18).</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Hosts">Where the outside systems are.</param>
/// <param name="Alerts">How alerts are told.</param>
public sealed record SettingsResponse(
    IReadOnlyList<CredentialResponse> Credentials, IReadOnlyList<HostResponse> Hosts, AlertSettingsResponse Alerts);
