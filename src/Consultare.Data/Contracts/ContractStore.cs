using Consultare.Data.Dialects;
using Consultare.Data.Runs;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Contracts;

/// <summary>
/// Fills feegow_contracts by way of its staging table: a scan is staged page by page, and the finished scan takes the
/// table's place in one transaction (F1). Every write first proves the run's fence.
/// </summary>
public sealed class ContractStore(HubDatabase database)
{
    /// <summary>The most rows staged in one transaction.</summary>
    public const int MaxBatch = 1000;

    /// <summary>Forgets what any run has staged, dead ones included: only the fenced run may be at work.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner.</exception>
    public Task ClearAsync(RunFence fence, CancellationToken cancellationToken) => database.WriteAsync(
        WritePriority.Bulk,
        async session =>
        {
            await session.RequireAsync(fence, cancellationToken);
            return await session.ExecuteAsync(ContractStatements.Clear, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>Stages rows of a scan.</summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="rows">At most 1,000 with <paramref name="rejectedKeys"/>.</param>
    /// <param name="rejectedKeys">Keys whose new copy is unreadable: their stored rows stay in a swap.</param>
    /// <param name="cancellationToken">Gives the batch up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task StageAsync(
        RunFence fence,
        IReadOnlyList<StagedContract> rows,
        IReadOnlyList<string> rejectedKeys,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rejectedKeys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count + rejectedKeys.Count, MaxBatch, nameof(rows));
        return database.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var runId = RunWords.Of(fence.RunId);
                if (session is SqliteWriteSession sqlite)
                {
                    return new SqliteContractWriter(sqlite, runId).Write(rows, rejectedKeys);
                }

                var arguments = new { runId, rows = ContractJson.Of(rows, rejectedKeys) };
                return await session.ExecuteAsync(ContractStatements.StageBatch, arguments, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>
    /// Makes the table equal to what the run has staged, in one transaction: readers see the old contracts or the new
    /// ones. A row that is already so stays untouched, its updated_at too.
    /// </summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="today">The clinic's day, for contracts that tell none and are new.</param>
    /// <param name="updatedAtLocal">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the swap up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; the table is as it was.</exception>
    public Task<SwapCounts> SwapAsync(
        RunFence fence, DateOnly today, DateTime updatedAtLocal, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var arguments = new
                {
                    runId = RunWords.Of(fence.RunId),
                    today = ColumnTime.OfDate(today),
                    updatedAt = ColumnTime.OfLocal(updatedAtLocal),
                };
                return await SwapAsync(session, arguments, cancellationToken);
            },
            cancellationToken);

    /// <summary>What <see cref="SwapAsync(RunFence, DateOnly, DateTime, CancellationToken)"/> would do with what the run has staged; the contracts stay as they are.</summary>
    /// <param name="fence">The run that staged.</param>
    /// <param name="today">The clinic's day, for contracts that tell none and are new.</param>
    /// <param name="cancellationToken">Gives the comparison up.</param>
    public async Task<SwapDifference> CompareAsync(RunFence fence, DateOnly today, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(fence.RunId), today = ColumnTime.OfDate(today) };
        Task<List<T>> Query<T>(SqlStatement statement, Func<ColumnReader, T> map) =>
            database.QueryAsync(statement, arguments, map, cancellationToken);
        var columns = new ContractChangeColumns(database.Dialect);
        var staged = (await Query(ContractStatements.CountStaged, row => row.Int(0)))[0];
        var differing = (await Query(ContractStatements.CountChanged, row => row.Int(0)))[0];
        var added = (await Query(ContractStatements.CountNew, row => row.Int(0)))[0];
        var removed = (await Query(ContractStatements.CountVanished, row => row.Int(0)))[0];
        return new SwapDifference(
            added,
            differing - added,
            removed,
            staged - differing,
            await Query(ContractStatements.ListChanged, columns.Read),
            await Query(ContractStatements.ListVanished, row => row.Text(0)));
    }

    /// <summary>How many contracts are stored.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(ContractStatements.Count, null, row => row.Int(0), cancellationToken);
        return rows[0];
    }

    private static async Task<SwapCounts> SwapAsync(
        IWriteSession session, object arguments, CancellationToken cancellationToken)
    {
        var removed = await session.ExecuteAsync(ContractStatements.RemoveVanished, arguments, cancellationToken);
        var changed = await session.QueryAsync(
            ContractStatements.CountChanged, arguments, row => row.Int(0), cancellationToken);
        if (changed[0] > 0)
        {
            await session.ExecuteAsync(ContractStatements.TakeChanged, arguments, cancellationToken);
        }

        await session.ExecuteAsync(ContractStatements.Clear, null, cancellationToken);
        return new SwapCounts(changed[0], removed);
    }
}
