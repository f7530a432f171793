using Consultare.Data.Dialects;

namespace Consultare.Data.Users;

/// <summary>The texts of users.</summary>
internal static class UserStatements
{
    private const string Columns =
        "SELECT id, name, email, password, role, department, status, last_access FROM users";

    public static readonly SqlStatement FindByEmail = new("users.find_by_email", Columns + " WHERE email = @email");

    public static readonly SqlStatement Find = new("users.find", Columns + " WHERE id = @id");

    public static readonly SqlStatement List = new("users.list", Columns + " ORDER BY name, id");

    public static readonly SqlStatement Any = new("users.any", "SELECT 1 FROM users LIMIT 1");

    public static readonly SqlStatement Insert = new(
        "users.insert",
        """
        INSERT INTO users (
          id, name, email, password, role, department, status, last_access, created_at, updated_at)
        VALUES (
          @id, @name, @email, @password, @role, @department, @status, @lastAccess, @createdAt, @createdAt)
        """);

    public static readonly SqlStatement TouchLastAccess = new(
        "users.touch_last_access", "UPDATE users SET last_access = @lastAccess WHERE id = @id");

    public static readonly SqlStatement SetStatus = new(
        "users.set_status", "UPDATE users SET status = @value, updated_at = @updatedAt WHERE id = @id");

    public static readonly SqlStatement SetRole = new(
        "users.set_role", "UPDATE users SET role = @value, updated_at = @updatedAt WHERE id = @id");

    public static readonly SqlStatement Delete = new("users.delete", "DELETE FROM users WHERE id = @id");
}
