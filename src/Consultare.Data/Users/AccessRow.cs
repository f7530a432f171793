namespace Consultare.Data.Users;

/// <summary>What each request's check needs to know of the signed-in user.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">Display name.</param>
/// <param name="Email">E-mail in lower case.</param>
/// <param name="Role">ADMIN, GESTOR or OPERADOR.</param>
/// <param name="Department">Department.</param>
/// <param name="Status">ATIVO or INATIVO.</param>
/// <param name="Permissions">Stored rows only; a page without one has the role's default.</param>
public sealed record AccessRow(
    string UserId,
    string Name,
    string Email,
    string Role,
    string Department,
    string Status,
    IReadOnlyList<PagePermission> Permissions);
