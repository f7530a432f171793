using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Web.Settings;

/// <summary>A row of integrations_config that the settings page shows.</summary>
/// <param name="Service">Service.</param>
/// <param name="UnitId">Unit, or empty.</param>
/// <param name="Label">Name for people.</param>
/// <param name="IsEditable">Whether a person types it in; a unit's session is made by the hub.</param>
/// <param name="GrainKey">Key of the credential grain that proves it; null when none does.</param>
/// <param name="Dependents">Credential grains that are made from it and have to forget when it changes.</param>
internal sealed record KnownCredential(
    string Service, string UnitId, string Label, bool IsEditable, string? GrainKey, IReadOnlyList<string> Dependents)
{
    /// <summary>Every row, in the order of the page.</summary>
    public static IReadOnlyList<KnownCredential> All { get; } =
    [
        new("feegow", "", "Feegow Clinic", true, CredentialKeys.FeegowWeb,
            [CredentialKeys.FeegowWeb, .. CredentialKeys.Units.Select(CredentialKeys.FeegowUnit)]),
        new("feegow", "2", "Feegow: Ouro Verde", false, CredentialKeys.FeegowUnit(2), []),
        new("feegow", "3", "Feegow: Centro Cambuí", false, CredentialKeys.FeegowUnit(3), []),
        new("feegow", "12", "Feegow: Campinas Shopping", false, CredentialKeys.FeegowUnit(12), []),
        new("clinia", "", "Clinia (CRM)", true, CredentialKeys.Clinia, [CredentialKeys.Clinia]),
        new("google", "", "Google Planilhas (conta de serviço)", true, null, []),
    ];

    /// <summary>What the audit calls it; its grain remembers what the last test found.</summary>
    public string Target => UnitId.Length == 0 ? Service : $"{Service}/{UnitId}";

    /// <summary>The row of a service and unit, whatever the case; null when there is none.</summary>
    public static KnownCredential? Find(string? service, string? unitId) => All.FirstOrDefault(one =>
        one.Service.Equals(service?.Trim(), StringComparison.OrdinalIgnoreCase) && one.UnitId == (unitId?.Trim() ?? ""));
}
