using Consultare.Data.Users;

namespace Consultare.Web.Access;

/// <summary>Resolves what a user may do: the role's default, replaced per page by a stored row (hub-domain 3.2).</summary>
internal static class AccessMatrix
{
    /// <summary>The rights on all pages; rows of unknown pages are ignored, and rows cannot restrict an ADMIN.</summary>
    public static IReadOnlyDictionary<string, PageRights> Resolve(string role, IReadOnlyList<PagePermission> stored)
    {
        var rows = stored.ToDictionary(row => row.PageKey, StringComparer.Ordinal);
        return HubPages.All.ToDictionary(
            page => page.Key,
            page => role == Roles.Admin ? PageRights.All : OfRow(rows.GetValueOrDefault(page.Key)) ?? Default(page, role),
            StringComparer.Ordinal);
    }

    private static PageRights Default(HubPage page, string role) => role == Roles.Manager ? page.Manager : page.Operator;

    private static PageRights? OfRow(PagePermission? row) =>
        row is null ? null : new PageRights(row.View, row.Edit, row.Refresh);
}
