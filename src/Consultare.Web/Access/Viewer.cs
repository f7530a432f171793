namespace Consultare.Web.Access;

/// <summary>The person behind a request, as the database had them a moment ago.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">Display name.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Role">ADMIN, GESTOR or OPERADOR.</param>
/// <param name="Department">Department.</param>
/// <param name="Permissions">Rights by page key; holds every page.</param>
internal sealed record Viewer(
    string Id,
    string Name,
    string Email,
    string Role,
    string Department,
    IReadOnlyDictionary<string, PageRights> Permissions)
{
    /// <summary>Whether they may do this on that page.</summary>
    public bool Can(string pageKey, PageAction action) =>
        Permissions.TryGetValue(pageKey, out var rights) && rights.Allow(action);

    /// <summary>Whether they may do this on any page at all.</summary>
    public bool CanAny(PageAction action) => Permissions.Values.Any(rights => rights.Allow(action));

    /// <summary>Names the id only: a record would print personal data into whatever log it meets.</summary>
    public override string ToString() => $"Viewer {Id}";
}
