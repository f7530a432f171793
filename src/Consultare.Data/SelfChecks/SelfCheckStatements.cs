using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>The texts of self_checks and of what it compares in tables that are always there.</summary>
internal static class SelfCheckStatements
{
    public static readonly SqlStatement Insert = new(
        "self_checks.insert",
        """
        INSERT INTO self_checks (ran_at, is_ok, checks) VALUES (@ranAt, @isOk, @checks)
        ON CONFLICT (ran_at) DO UPDATE SET is_ok = excluded.is_ok, checks = excluded.checks
        """,
        """
        INSERT INTO self_checks (ran_at, is_ok, checks) VALUES (@ranAt, @isOk, @checks)
        ON DUPLICATE KEY UPDATE is_ok = VALUES(is_ok), checks = VALUES(checks)
        """);

    public static readonly SqlStatement FindLast = new(
        "self_checks.find_last", "SELECT ran_at, checks FROM self_checks ORDER BY ran_at DESC LIMIT 1");

    public static readonly SqlStatement DeleteOld = new(
        "self_checks.delete_old", "DELETE FROM self_checks WHERE ran_at < @before");

    public static readonly SqlStatement ListTables = new(
        "self_checks.list_tables",
        "SELECT name FROM sqlite_master WHERE type = 'table'",
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");

    public static readonly SqlStatement CountAbandoned = new(
        "self_checks.count_abandoned",
        "SELECT COUNT(*) FROM service_runs WHERE ended_at IS NULL AND lease_until < @before");

    public static readonly SqlStatement ListStatuses = new(
        "self_checks.list_statuses",
        """
        SELECT s.service_name, s.status, r.outcome
        FROM system_status s JOIN service_runs r ON r.service = s.service_name
        WHERE r.ended_at = (
            SELECT MAX(x.ended_at) FROM service_runs x
            WHERE x.service = s.service_name AND x.ended_at IS NOT NULL AND x.kind <> 'preview')
          AND r.kind <> 'preview'
          AND NOT EXISTS (SELECT 1 FROM service_runs o WHERE o.service = s.service_name AND o.ended_at IS NULL)
        ORDER BY s.service_name
        """);
}
