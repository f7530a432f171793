using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.Billing;

/// <summary>Which whole months a billing backfill has completed; a month listed is not read again.</summary>
public sealed class BillingCheckpoints(HubDatabase database)
{
    /// <summary>The completed months.</summary>
    public async Task<IReadOnlySet<(int Year, int Month)>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            BillingCheckpointStatements.List, null, row => (row.Int(0), row.Int(1)), cancellationToken);
        return rows.ToHashSet();
    }

    /// <summary>Notes a completed month; noting it again replaces the note.</summary>
    /// <param name="fence">The run that completed it.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="month">Calendar month, 1 to 12.</param>
    /// <param name="completedAt">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task MarkAsync(RunFence fence, int year, int month, DateTime completedAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                return await session.ExecuteAsync(
                    BillingCheckpointStatements.Upsert,
                    new { year, month, completedAt = ColumnTime.OfLocal(completedAt) },
                    cancellationToken);
            },
            cancellationToken);

    /// <summary>Takes the note of a month back, so that the next backfill reads it; without one it does nothing.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task ForgetAsync(RunFence fence, int year, int month, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                return await session.ExecuteAsync(BillingCheckpointStatements.Delete, new { year, month }, cancellationToken);
            },
            cancellationToken);
}
