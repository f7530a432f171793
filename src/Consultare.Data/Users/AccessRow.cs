namespace Consultare.Data.Users;

/// <summary>What each request's check needs to know of the signed-in user.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">Display name.</param>
/// <param name="Email">E-mail in lower case.</param>
/// <param name="PasswordHash">bcrypt hash, so that a changed password ends open sessions; never leaves the server.</param>
/// <param name="Role">ADMIN, GESTOR or OPERADOR.</param>
/// <param name="Department">Department.</param>
/// <param name="Status">ATIVO or INATIVO.</param>
/// <param name="Permissions">Stored rows only; a page without one has the role's default.</param>
public sealed record AccessRow(
    string UserId,
    string Name,
    string Email,
    string PasswordHash,
    string Role,
    string Department,
    string Status,
    IReadOnlyList<PagePermission> Permissions)
{
    /// <summary>Names the user only: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => $"Access of {UserId}";
}
