namespace Consultare.Web.Settings;

/// <summary>Changes the credentials of a service; what is not sent stays as it is.</summary>
/// <param name="Service">feegow, clinia or google.</param>
/// <param name="UnitId">Empty: the sessions of units are made by the hub itself.</param>
/// <param name="Username">Login; an empty text deletes it.</param>
/// <param name="Password">Password.</param>
/// <param name="Token">API key of Feegow, pasted cookie of Clinia, private key of the Google service account.</param>
/// <param name="Cookies">Cookie text.</param>
public sealed record CredentialRequest(
    string? Service, string? UnitId, string? Username, SecretInput? Password, SecretInput? Token, SecretInput? Cookies)
{
    /// <summary>Names the row only: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => $"{Service}/{UnitId}";
}
