using Consultare.Data.Dialects;
using Consultare.Data.Schedules;

namespace Consultare.Data.Runs;

/// <summary>Deletes what is older than its keeping time: runs 400 days, pages and rejects 90 (hub-domain 2.19).</summary>
internal static class RunRetention
{
    private const int Batch = 1000;

    public static async Task<int> DeleteOldAsync(
        HubDatabase database,
        DateTimeOffset runsBefore,
        DateTimeOffset pagesBefore,
        CancellationToken cancellationToken)
    {
        // A page never outlives its run.
        var pages = pagesBefore > runsBefore ? pagesBefore : runsBefore;
        return await DeleteAsync(database, RunRetentionStatements.DeleteRejects, pages, cancellationToken)
            + await DeleteAsync(database, RunRetentionStatements.DeletePages, pages, cancellationToken)
            + await DeleteAsync(database, RunRetentionStatements.DeletePreviews, pages, cancellationToken)
            + await DeleteAsync(database, MissedSlotStatements.DeleteOld, runsBefore, cancellationToken)
            + await DeleteAsync(database, RunRetentionStatements.DeleteRuns, runsBefore, cancellationToken);
    }

    // A transaction a batch, so that a click never waits behind a year of rows.
    private static async Task<int> DeleteAsync(
        HubDatabase database, SqlStatement statement, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var arguments = new { before = ColumnTime.OfUtc(before), batch = Batch };
        var total = 0;
        int deleted;
        do
        {
            deleted = await database.WriteAsync(
                WritePriority.Bulk,
                session => session.ExecuteAsync(statement, arguments, cancellationToken),
                cancellationToken);
            total += deleted;
        }
        while (deleted == Batch);
        return total;
    }
}
