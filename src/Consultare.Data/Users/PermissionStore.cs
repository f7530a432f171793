using Consultare.Data.Dialects;

namespace Consultare.Data.Users;

/// <summary>Keeps what deviates from the roles' defaults (hub-domain 2.4).</summary>
public sealed class PermissionStore(HubDatabase database)
{
    /// <summary>The user's stored rows by page key.</summary>
    public async Task<IReadOnlyList<PagePermission>> ListAsync(string userId, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            PermissionStatements.List,
            new { userId },
            row => new PagePermission(row.Text(0), row.Flag(1), row.Flag(2), row.Flag(3)),
            cancellationToken);

    /// <summary>Overwrites the given pages' rows in one transaction; other pages' rows stay.</summary>
    /// <param name="userId">An existing user; a foreign-key error otherwise.</param>
    /// <param name="permissions">One entry a page.</param>
    /// <param name="updatedAt">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    public Task SaveAsync(
        string userId,
        IReadOnlyList<PagePermission> permissions,
        DateTime updatedAt,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                foreach (var permission in permissions)
                {
                    var arguments = Arguments(userId, permission, updatedAt);
                    await session.ExecuteAsync(PermissionStatements.Upsert, arguments, cancellationToken);
                }

                return permissions.Count;
            },
            cancellationToken);
    }

    private static object Arguments(string userId, PagePermission permission, DateTime updatedAt) => new
    {
        userId,
        pageKey = permission.PageKey,
        view = permission.View ? 1 : 0,
        edit = permission.Edit ? 1 : 0,
        refresh = permission.Refresh ? 1 : 0,
        updatedAt = ColumnTime.OfLocal(updatedAt),
    };
}
