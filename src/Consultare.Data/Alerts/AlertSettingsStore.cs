using System.Security.Cryptography;
using Consultare.Data.Credentials;
using Consultare.Data.Dialects;
using Consultare.Data.Settings;

namespace Consultare.Data.Alerts;

/// <summary>Keeps alert_settings: values by name, secrets encrypted before they reach the database.</summary>
public sealed class AlertSettingsStore(HubDatabase database, ISecretProtector protector)
{
    /// <summary>Every stored value in clear; never log or send the secret ones.</summary>
    /// <exception cref="CredentialUnreadableException">A stored secret cannot be decrypted.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            AlertStatements.ListSettings, null, row => (Name: row.Text(0), Value: row.Text(1)), cancellationToken);
        return rows.ToDictionary(row => row.Name, row => Unprotect(row.Name, row.Value), StringComparer.Ordinal);
    }

    /// <summary>Writes the given values, and the audit row with them; names not given stay as they are.</summary>
    public Task SaveAsync(
        IReadOnlyDictionary<string, string> changes, AuditEntry audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                foreach (var (name, value) in changes)
                {
                    var stored = new { name, value = Protect(name, value) };
                    await session.ExecuteAsync(AlertStatements.UpsertSetting, stored, cancellationToken);
                }

                return await AuditStore.AppendAsync(session, audit, cancellationToken);
            },
            cancellationToken);
    }

    private string Protect(string name, string value) =>
        value.Length > 0 && AlertSettingNames.IsSecret(name) ? protector.Protect(value) : value;

    private string Unprotect(string name, string value)
    {
        try
        {
            return value.Length > 0 && AlertSettingNames.IsSecret(name) ? protector.Unprotect(value) : value;
        }
        catch (CryptographicException error)
        {
            throw new CredentialUnreadableException("alerts", name, error);
        }
    }
}
