using Consultare.Data.Dialects;

namespace Consultare.Data.Status;

/// <summary>The texts of system_status.</summary>
internal static class SystemStatusStatements
{
    public static readonly SqlStatement Upsert = new(
        "status.upsert",
        """
        INSERT INTO system_status (service_name, status, last_run, details)
        VALUES (@service, @status, @lastRun, @details)
        ON CONFLICT (service_name) DO UPDATE
        SET status = excluded.status, last_run = excluded.last_run, details = excluded.details
        """,
        """
        INSERT INTO system_status (service_name, status, last_run, details)
        VALUES (@service, @status, @lastRun, @details)
        ON DUPLICATE KEY UPDATE status = VALUES(status), last_run = VALUES(last_run), details = VALUES(details)
        """);

    public static readonly SqlStatement UpsertKeepingLastRun = new(
        "status.upsert_keeping_last_run",
        """
        INSERT INTO system_status (service_name, status, last_run, details)
        VALUES (@service, @status, @lastRun, @details)
        ON CONFLICT (service_name) DO UPDATE SET status = excluded.status, details = excluded.details
        """,
        """
        INSERT INTO system_status (service_name, status, last_run, details)
        VALUES (@service, @status, @lastRun, @details)
        ON DUPLICATE KEY UPDATE status = VALUES(status), details = VALUES(details)
        """);

    public static readonly SqlStatement Find = new(
        "status.find",
        "SELECT service_name, status, last_run, details FROM system_status WHERE service_name = @service");

    // MySQL and SQLite both sort NULL as the lowest: services that never ran come last.
    public static readonly SqlStatement List = new(
        "status.list",
        "SELECT service_name, status, last_run, details FROM system_status ORDER BY last_run DESC, service_name");

    public static readonly SqlStatement Delete = new(
        "status.delete", "DELETE FROM system_status WHERE service_name = @service");
}
