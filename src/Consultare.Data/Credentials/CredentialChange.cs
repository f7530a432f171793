namespace Consultare.Data.Credentials;

/// <summary>What to write into a row of integrations_config: null keeps what is stored, an empty text clears it.</summary>
/// <param name="Service">feegow or clinia.</param>
/// <param name="UnitId">Empty for the service's own credentials.</param>
/// <param name="Username">Login of the integration.</param>
/// <param name="Password">Password in clear.</param>
/// <param name="Token">Token in clear.</param>
/// <param name="Cookies">Cookie text in clear.</param>
public sealed record CredentialChange(
    string Service,
    string UnitId = "",
    string? Username = null,
    string? Password = null,
    string? Token = null,
    string? Cookies = null)
{
    /// <summary>Names the row only: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => $"{Service}/{UnitId}";
}
