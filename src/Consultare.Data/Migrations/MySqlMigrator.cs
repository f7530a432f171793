using System.Data.Common;
using Consultare.Data.Dialects;
using Dapper;

namespace Consultare.Data.Migrations;

/// <summary>
/// Applies the files under GET_LOCK, so that hubs starting together migrate once. MySQL cannot roll its DDL
/// back: a file holds one statement, and one that can be repeated.
/// </summary>
internal sealed class MySqlMigrator(DbConnection connection, TimeProvider clock)
{
    public async Task ApplyAsync(IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        if (await connection.ExecuteScalarAsync<long?>(Text(MigrationStatements.Lock)) != 1)
        {
            throw new MigrationFailedException(
                files[0].Name, "another hub is migrating this database and did not finish within two minutes");
        }

        try
        {
            await ApplyLockedAsync(files, cancellationToken);
        }
        finally
        {
            await connection.ExecuteScalarAsync<long?>(Text(MigrationStatements.Unlock));
        }
    }

    private static string Text(SqlStatement statement) => statement.For(DatabaseProvider.MySql);

    private async Task ApplyLockedAsync(IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(Text(MigrationStatements.CreateTable));
        var rows = await connection.QueryAsync<(string Name, string Checksum)>(Text(MigrationStatements.List));
        var applied = rows.Select(row => new AppliedMigration(row.Name, row.Checksum)).ToList();
        foreach (var file in MigrationPlan.Pending(files, applied))
        {
            await ApplyAsync(file, cancellationToken);
        }
    }

    private async Task ApplyAsync(MigrationFile file, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(file.Sql, cancellationToken: cancellationToken));
            var row = new
            {
                name = file.Name, checksum = file.Checksum, appliedAt = ColumnTime.OfUtc(clock.GetUtcNow()),
            };
            await connection.ExecuteAsync(
                new CommandDefinition(Text(MigrationStatements.Record), row, cancellationToken: cancellationToken));
        }
        catch (DbException error)
        {
            throw new MigrationFailedException(file.Name, error.Message, error);
        }
    }
}
