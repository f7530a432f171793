using System.Security.Cryptography;
using Consultare.Data.Dialects;
using Consultare.Data.Settings;

namespace Consultare.Data.Credentials;

/// <summary>Keeps integrations_config; password, token and cookies are encrypted before they reach the database.</summary>
public sealed class CredentialStore(HubDatabase database, ISecretProtector protector)
{
    /// <summary>The row of exactly this service and unit, or null (F16).</summary>
    /// <exception cref="CredentialUnreadableException">A stored secret cannot be decrypted.</exception>
    public async Task<CredentialRow?> FindAsync(
        string service, string unitId = "", CancellationToken cancellationToken = default)
    {
        var rows = await database.QueryAsync(
            CredentialStatements.Find, new { service, unitId }, Map, cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>All rows by service and unit.</summary>
    /// <exception cref="CredentialUnreadableException">A stored secret cannot be decrypted.</exception>
    public async Task<IReadOnlyList<CredentialRow>> ListAsync(CancellationToken cancellationToken) =>
        await database.QueryAsync(CredentialStatements.List, null, Map, cancellationToken);

    /// <summary>Writes what is given and keeps what is null; <paramref name="updatedAt"/> is clinic-local.</summary>
    public Task SaveAsync(CredentialChange change, DateTime updatedAt, CancellationToken cancellationToken) =>
        SaveAsync(change, updatedAt, audit: null, cancellationToken);

    /// <summary>The same for a change that a person makes: it and its audit row are written together or not at all.</summary>
    /// <param name="change">What is written.</param>
    /// <param name="updatedAt">Clinic-local wall time.</param>
    /// <param name="audit">Who did what; null for the hub's own renewals.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    public Task SaveAsync(
        CredentialChange change, DateTime updatedAt, AuditEntry? audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var arguments = new
        {
            service = change.Service,
            unitId = change.UnitId,
            username = change.Username,
            password = Protect(change.Password),
            token = Protect(change.Token),
            cookies = Protect(change.Cookies),
            updatedAt = ColumnTime.OfLocal(updatedAt),
        };
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var written = await session.ExecuteAsync(CredentialStatements.Upsert, arguments, cancellationToken);
                return audit is null ? written : await AuditStore.AppendAsync(session, audit, cancellationToken);
            },
            cancellationToken);
    }

    private string? Protect(string? clearText) =>
        string.IsNullOrEmpty(clearText) ? clearText : protector.Protect(clearText);

    private string Unprotect(string cipherText) => cipherText.Length == 0 ? "" : protector.Unprotect(cipherText);

    private CredentialRow Map(ColumnReader row)
    {
        try
        {
            return new CredentialRow(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                Unprotect(row.Text(3)),
                Unprotect(row.Text(4)),
                Unprotect(row.Text(5)),
                row.Local(6));
        }
        catch (CryptographicException error)
        {
            throw new CredentialUnreadableException(row.Text(0), row.Text(1), error);
        }
    }
}
