using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Consultare.Data.Dialects;

namespace Consultare.Data.Users;

/// <summary>Keeps the users; times are clinic-local wall time.</summary>
public sealed class UserStore(HubDatabase database)
{
    /// <summary>The user with this e-mail, ignoring case and surrounding spaces, or null.</summary>
    public Task<UserRow?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        FindAsync(UserStatements.FindByEmail, new { email = NormalEmail(email) }, cancellationToken);

    /// <summary>The user, or null when there is none of that id.</summary>
    public Task<UserRow?> FindAsync(string id, CancellationToken cancellationToken) =>
        FindAsync(UserStatements.Find, new { id }, cancellationToken);

    /// <summary>All users by name.</summary>
    public async Task<IReadOnlyList<UserRow>> ListAsync(CancellationToken cancellationToken) =>
        await database.QueryAsync(UserStatements.List, null, Map, cancellationToken);

    /// <summary>Whether there is any user at all.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(UserStatements.Any, null, row => row.Int(0), cancellationToken);
        return rows.Count > 0;
    }

    /// <summary>Adds a user.</summary>
    /// <exception cref="EmailTakenException">Another user has the e-mail.</exception>
    public async Task InsertAsync(UserRow user, DateTime createdAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        try
        {
            await WriteAsync(UserStatements.Insert, Arguments(user, createdAt), cancellationToken);
        }
        catch (DbException error) when (database.Dialect.IsUniqueViolation(error))
        {
            if (await FindByEmailAsync(user.Email, cancellationToken) is null)
            {
                throw;
            }

            throw new EmailTakenException(error);
        }
    }

    /// <summary>Remembers a sign-in; false when the user is gone.</summary>
    public Task<bool> TouchLastAccessAsync(string id, DateTime localTime, CancellationToken cancellationToken) =>
        WriteAsync(
            UserStatements.TouchLastAccess,
            new { id, lastAccess = ColumnTime.OfLocal(localTime) },
            cancellationToken);

    /// <summary>Sets ATIVO or INATIVO; false when the user is gone.</summary>
    public Task<bool> SetStatusAsync(
        string id, string status, DateTime updatedAt, CancellationToken cancellationToken) =>
        SetAsync(UserStatements.SetStatus, id, status, updatedAt, cancellationToken);

    /// <summary>Sets the role; stored page permissions stay. False when the user is gone.</summary>
    public Task<bool> SetRoleAsync(
        string id, string role, DateTime updatedAt, CancellationToken cancellationToken) =>
        SetAsync(UserStatements.SetRole, id, role, updatedAt, cancellationToken);

    /// <summary>Deletes the user together with the page permissions (F31); false when the user was gone.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        WriteAsync(UserStatements.Delete, new { id }, cancellationToken);

    [SuppressMessage("Globalization", "CA1308", Justification = "E-mails are kept and shown in lower case.")]
    private static string NormalEmail(string email) => email.Trim().ToLowerInvariant();

    private static object Arguments(UserRow user, DateTime createdAt) => new
    {
        id = user.Id,
        name = user.Name,
        email = NormalEmail(user.Email),
        password = user.PasswordHash,
        role = user.Role,
        department = user.Department,
        status = user.Status,
        lastAccess = user.LastAccess is { } lastAccess ? ColumnTime.OfLocal(lastAccess) : null,
        createdAt = ColumnTime.OfLocal(createdAt),
    };

    private static UserRow Map(ColumnReader row) => new(
        row.Text(0),
        row.Text(1),
        row.Text(2),
        row.Text(3),
        row.Text(4),
        row.Text(5),
        row.Text(6),
        row.LocalOrNull(7));

    private Task<bool> SetAsync(
        SqlStatement statement, string id, string value, DateTime updatedAt, CancellationToken cancellationToken) =>
        WriteAsync(statement, new { id, value, updatedAt = ColumnTime.OfLocal(updatedAt) }, cancellationToken);

    private async Task<UserRow?> FindAsync(
        SqlStatement statement, object arguments, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(statement, arguments, Map, cancellationToken);
        return rows.SingleOrDefault();
    }

    private Task<bool> WriteAsync(SqlStatement statement, object arguments, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session => await session.ExecuteAsync(statement, arguments, cancellationToken) > 0,
            cancellationToken);
}
