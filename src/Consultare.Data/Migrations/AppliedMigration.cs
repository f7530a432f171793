namespace Consultare.Data.Migrations;

/// <summary>A row of schema_migrations.</summary>
internal readonly record struct AppliedMigration(string Name, string Checksum);
