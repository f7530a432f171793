using Consultare.Data.Dialects;

namespace Consultare.Data.Users;

/// <summary>The texts of user_page_permissions.</summary>
internal static class PermissionStatements
{
    public static readonly SqlStatement List = new(
        "permissions.list",
        """
        SELECT page_key, can_view, can_edit, can_refresh FROM user_page_permissions
        WHERE user_id = @userId ORDER BY page_key
        """);

    public static readonly SqlStatement Upsert = new(
        "permissions.upsert",
        """
        INSERT INTO user_page_permissions (user_id, page_key, can_view, can_edit, can_refresh, updated_at)
        VALUES (@userId, @pageKey, @view, @edit, @refresh, @updatedAt)
        ON CONFLICT (user_id, page_key) DO UPDATE SET can_view = excluded.can_view,
          can_edit = excluded.can_edit, can_refresh = excluded.can_refresh, updated_at = excluded.updated_at
        """,
        """
        INSERT INTO user_page_permissions (user_id, page_key, can_view, can_edit, can_refresh, updated_at)
        VALUES (@userId, @pageKey, @view, @edit, @refresh, @updatedAt)
        ON DUPLICATE KEY UPDATE can_view = VALUES(can_view),
          can_edit = VALUES(can_edit), can_refresh = VALUES(can_refresh), updated_at = VALUES(updated_at)
        """);

    public static readonly SqlStatement FindAccess = new(
        "permissions.find_access",
        """
        SELECT u.name, u.email, u.password, u.role, u.department, u.status,
          p.page_key, p.can_view, p.can_edit, p.can_refresh
        FROM users u LEFT JOIN user_page_permissions p ON p.user_id = u.id
        WHERE u.id = @userId
        """);
}
