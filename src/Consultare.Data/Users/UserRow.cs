namespace Consultare.Data.Users;

/// <summary>A row of users (hub-domain 2.3).</summary>
/// <param name="Id">UUID as text.</param>
/// <param name="Name">Display name.</param>
/// <param name="Email">Stored trimmed and in lower case.</param>
/// <param name="PasswordHash">bcrypt hash; never leaves the server.</param>
/// <param name="Role">ADMIN, GESTOR or OPERADOR (1.4).</param>
/// <param name="Department">Department.</param>
/// <param name="Status">ATIVO or INATIVO.</param>
/// <param name="LastAccess">Clinic-local wall time of the last sign-in, whole seconds.</param>
public sealed record UserRow(
    string Id,
    string Name,
    string Email,
    string PasswordHash,
    string Role,
    string Department,
    string Status,
    DateTime? LastAccess)
{
    /// <summary>Names the row only: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => $"User {Id}";
}
