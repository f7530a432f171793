using System.Data.Common;
using Consultare.Data.Dialects;
using Consultare.Data.Sqlite;
using Dapper;

namespace Consultare.Data.Migrations;

/// <summary>Applies each file in a transaction of its own, so that a failing file leaves the database as it was.</summary>
internal sealed class SqliteMigrator(SqliteWriter writer, TimeProvider clock)
{
    public async Task ApplyAsync(IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        var applied = await writer.RunAsync(
            WritePriority.Status, session => ListAppliedAsync(session, cancellationToken), cancellationToken);
        foreach (var file in MigrationPlan.Pending(files, applied))
        {
            await ApplyAsync(file, cancellationToken);
        }
    }

    private static async Task<List<AppliedMigration>> ListAppliedAsync(
        IWriteSession session, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(MigrationStatements.CreateTable, null, cancellationToken);
        return await session.QueryAsync(
            MigrationStatements.List,
            null,
            row => new AppliedMigration(row.Text(0), row.Text(1)),
            cancellationToken);
    }

    private async Task ApplyAsync(MigrationFile file, CancellationToken cancellationToken)
    {
        try
        {
            await writer.RunAsync(
                WritePriority.Status, session => ApplyAsync(session, file, cancellationToken), cancellationToken);
        }
        catch (DbException error)
        {
            throw new MigrationFailedException(file.Name, error.Message, error);
        }
    }

    private async Task<int> ApplyAsync(
        IWriteSession session, MigrationFile file, CancellationToken cancellationToken)
    {
        await session.Connection.ExecuteAsync(
            new CommandDefinition(file.Sql, transaction: session.Transaction, cancellationToken: cancellationToken));
        var row = new
        {
            name = file.Name, checksum = file.Checksum, appliedAt = ColumnTime.OfUtc(clock.GetUtcNow()),
        };
        return await session.ExecuteAsync(MigrationStatements.Record, row, cancellationToken);
    }
}
