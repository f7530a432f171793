using Consultare.Data.Dialects;

namespace Consultare.Data.Users;

/// <summary>The one query behind every request's check, so that a change is in force with the next click.</summary>
public sealed class AccessReader(HubDatabase database)
{
    /// <summary>The user with the stored permission rows, or null when the user is gone.</summary>
    public async Task<AccessRow?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            PermissionStatements.FindAccess, new { userId }, row => Map(userId, row), cancellationToken);
        return rows.Count == 0
            ? null
            : rows[0] with { Permissions = [.. rows.SelectMany(row => row.Permissions)] };
    }

    private static AccessRow Map(string userId, ColumnReader row) => new(
        userId,
        row.Text(0),
        row.Text(1),
        row.Text(2),
        row.Text(3),
        row.Text(4),
        row.Text(5),
        row.IsNull(6) ? [] : [new PagePermission(row.Text(6), row.Flag(7), row.Flag(8), row.Flag(9))]);
}
