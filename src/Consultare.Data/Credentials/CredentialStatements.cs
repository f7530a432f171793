using Consultare.Data.Dialects;

namespace Consultare.Data.Credentials;

/// <summary>The texts of integrations_config.</summary>
internal static class CredentialStatements
{
    private const string Columns =
        "SELECT service, unit_id, username, password, token, cookies, updated_at FROM integrations_config";

    public static readonly SqlStatement Find = new(
        "credentials.find", Columns + " WHERE service = @service AND unit_id = @unitId");

    public static readonly SqlStatement List = new("credentials.list", Columns + " ORDER BY service, unit_id");

    public static readonly SqlStatement Upsert = new(
        "credentials.upsert",
        """
        INSERT INTO integrations_config (service, unit_id, username, password, token, cookies, updated_at)
        VALUES (@service, @unitId, COALESCE(@username, ''), COALESCE(@password, ''), COALESCE(@token, ''),
          COALESCE(@cookies, ''), @updatedAt)
        ON CONFLICT (service, unit_id) DO UPDATE SET username = COALESCE(@username, username),
          password = COALESCE(@password, password), token = COALESCE(@token, token),
          cookies = COALESCE(@cookies, cookies), updated_at = excluded.updated_at
        """,
        """
        INSERT INTO integrations_config (service, unit_id, username, password, token, cookies, updated_at)
        VALUES (@service, @unitId, COALESCE(@username, ''), COALESCE(@password, ''), COALESCE(@token, ''),
          COALESCE(@cookies, ''), @updatedAt)
        ON DUPLICATE KEY UPDATE username = COALESCE(@username, username),
          password = COALESCE(@password, password), token = COALESCE(@token, token),
          cookies = COALESCE(@cookies, cookies), updated_at = VALUES(updated_at)
        """);
}
