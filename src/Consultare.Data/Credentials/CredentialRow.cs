namespace Consultare.Data.Credentials;

/// <summary>A row of integrations_config with its secrets in clear; never log or send it back (hub-domain 2.2).</summary>
/// <param name="Service">feegow or clinia.</param>
/// <param name="UnitId">Empty for the service's own credentials; 2, 3 or 12 for a unit's session.</param>
/// <param name="Username">Login of the integration.</param>
/// <param name="Password">Password, empty when there is none.</param>
/// <param name="Token">Access token or pasted session cookie, empty when there is none.</param>
/// <param name="Cookies">Cookie text of a unit's session, empty when there is none.</param>
/// <param name="UpdatedAt">Clinic-local wall time of the last change.</param>
public sealed record CredentialRow(
    string Service,
    string UnitId,
    string Username,
    string Password,
    string Token,
    string Cookies,
    DateTime UpdatedAt)
{
    /// <summary>Names the row only: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => $"{Service}/{UnitId}";
}
