using Consultare.Data.Dialects;
using Consultare.Data.Runs;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Appointments;

/// <summary>Writes feegow_appointments for a run; every write first proves the run's fence in its own transaction.</summary>
public sealed class AppointmentStore(HubDatabase database)
{
    /// <summary>The most rows of one transaction.</summary>
    public const int MaxBatch = 1000;

    /// <summary>
    /// Stores a batch by appointment_id. Every column overwrites, but a default name gives way to a stored good one;
    /// a row that is already so stays untouched, its updated_at too.
    /// </summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="rows">At most 1,000.</param>
    /// <param name="updatedAtLocal">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the batch up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<UpsertCounts> UpsertAsync(
        RunFence fence,
        IReadOnlyList<AppointmentUpsert> rows,
        DateTime updatedAtLocal,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, MaxBatch, nameof(rows));
        return database.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var written = await WriteAsync(session, rows, updatedAtLocal, cancellationToken);
                return new UpsertCounts(written, rows.Count - written);
            },
            cancellationToken);
    }

    /// <summary>Ids and days stored in the window, both ends included; for reconciliation.</summary>
    public async Task<IReadOnlyList<StoredAppointment>> ListStoredAsync(
        DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            AppointmentStatements.ListStored,
            Window(from, to),
            row => new StoredAppointment(row.Long(0), row.Date(1)),
            cancellationToken);

    /// <summary>The stored rows of the window, both ends included; for comparing without writing.</summary>
    public async Task<IReadOnlyList<AppointmentRow>> ListRowsAsync(
        DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await database.QueryAsync(AppointmentStatements.ListRows, Window(from, to), MapRow, cancellationToken);

    /// <summary>The stored rows of some ids, whatever their day.</summary>
    public async Task<IReadOnlyList<AppointmentRow>> ListRowsAsync(
        IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var rows = new List<AppointmentRow>(ids.Count);
        foreach (var batch in ids.Chunk(MaxBatch))
        {
            rows.AddRange(await database.QueryAsync(
                AppointmentStatements.ListRowsById, new { ids = batch }, MapRow, cancellationToken));
        }

        return rows;
    }

    /// <summary>Deletes appointments the source no longer has, at most 1,000 a transaction; answers how many went.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; batches before it stay deleted.</exception>
    public async Task<int> RemoveAsync(
        RunFence fence, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var removed = 0;
        foreach (var batch in ids.Chunk(MaxBatch))
        {
            removed += await database.WriteAsync(
                WritePriority.Bulk,
                async session =>
                {
                    await session.RequireAsync(fence, cancellationToken);
                    return await session.ExecuteAsync(
                        AppointmentStatements.Remove, new { ids = batch }, cancellationToken);
                },
                cancellationToken);
        }

        return removed;
    }

    /// <summary>How many appointments the window holds, both ends included.</summary>
    public async Task<int> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            AppointmentStatements.Count, Window(from, to), row => row.Int(0), cancellationToken);
        return rows[0];
    }

    private static async Task<int> WriteAsync(
        IWriteSession session,
        IReadOnlyList<AppointmentUpsert> rows,
        DateTime updatedAtLocal,
        CancellationToken cancellationToken) =>
        session is SqliteWriteSession sqlite
            ? new SqliteAppointmentWriter(sqlite, updatedAtLocal).Write(rows)
            : await MySqlAppointmentWriter.WriteAsync(session, rows, updatedAtLocal, cancellationToken);

    private static AppointmentRow MapRow(ColumnReader row) => new(
        row.Long(0), row.Date(1), row.Int(2), Money.FromCents(row.Long(3)),
        row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.TextOrNull(9));

    private static object Window(DateOnly from, DateOnly to) =>
        new { from = ColumnTime.OfDate(from), to = ColumnTime.OfDate(to) };
}
