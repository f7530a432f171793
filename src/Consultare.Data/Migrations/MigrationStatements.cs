using Consultare.Data.Dialects;

namespace Consultare.Data.Migrations;

/// <summary>The texts around the migration files.</summary>
internal static class MigrationStatements
{
    public static readonly SqlStatement CreateTable = new(
        "migrations.create_table",
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
          name VARCHAR(191) NOT NULL PRIMARY KEY,
          checksum CHAR(64) NOT NULL,
          applied_at TEXT NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
          name VARCHAR(191) NOT NULL PRIMARY KEY,
          checksum CHAR(64) NOT NULL,
          applied_at DATETIME(3) NOT NULL)
        DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
        """);

    public static readonly SqlStatement List = new(
        "migrations.list", "SELECT name, checksum FROM schema_migrations ORDER BY name");

    public static readonly SqlStatement Record = new(
        "migrations.record",
        "INSERT INTO schema_migrations (name, checksum, applied_at) VALUES (@name, @checksum, @appliedAt)");

    // The lock is the server's, the database is ours: its name is part of the lock's.
    public static readonly SqlStatement Lock = new(
        "migrations.lock",
        "SELECT 1",
        "SELECT GET_LOCK(CONCAT('hub_migrations_', LEFT(MD5(DATABASE()), 16)), 120)");

    public static readonly SqlStatement Unlock = new(
        "migrations.unlock",
        "SELECT 1",
        "SELECT RELEASE_LOCK(CONCAT('hub_migrations_', LEFT(MD5(DATABASE()), 16)))");
}
