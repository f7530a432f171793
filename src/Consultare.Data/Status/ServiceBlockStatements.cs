using Consultare.Data.Dialects;

namespace Consultare.Data.Status;

/// <summary>The texts of service_blocks.</summary>
internal static class ServiceBlockStatements
{
    public static readonly SqlStatement Upsert = new(
        "blocks.upsert",
        """
        INSERT INTO service_blocks (service, credential, since) VALUES (@service, @credential, @since)
        ON CONFLICT (service) DO UPDATE SET credential = excluded.credential, since = excluded.since
        """,
        """
        INSERT INTO service_blocks (service, credential, since) VALUES (@service, @credential, @since)
        ON DUPLICATE KEY UPDATE credential = VALUES(credential), since = VALUES(since)
        """);

    public static readonly SqlStatement Delete = new("blocks.delete", "DELETE FROM service_blocks WHERE service = @service");

    public static readonly SqlStatement Find = new(
        "blocks.find", "SELECT service, credential, since FROM service_blocks WHERE service = @service");
}
