using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.Appointments;

/// <summary>Which calendar months a backfill has completed; a month listed is not asked for again.</summary>
public sealed class AppointmentCheckpoints(HubDatabase database)
{
    /// <summary>The completed months.</summary>
    public async Task<IReadOnlySet<(int Year, int Month)>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            CheckpointStatements.List, null, row => (row.Int(0), row.Int(1)), cancellationToken);
        return rows.ToHashSet();
    }

    /// <summary>Notes a completed month; noting it again replaces the note.</summary>
    /// <param name="fence">The run that completed it.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="month">Calendar month, 1 to 12.</param>
    /// <param name="from">First day read.</param>
    /// <param name="to">Last day read.</param>
    /// <param name="rowsSaved">Rows the month delivered.</param>
    /// <param name="completedAt">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task MarkAsync(
        RunFence fence,
        int year,
        int month,
        DateOnly from,
        DateOnly to,
        int rowsSaved,
        DateTime completedAt,
        CancellationToken cancellationToken)
    {
        var arguments = new
        {
            year,
            month,
            from = ColumnTime.OfDate(from),
            to = ColumnTime.OfDate(to),
            rowsSaved,
            completedAt = ColumnTime.OfLocal(completedAt),
        };
        return WriteAsync(fence, CheckpointStatements.Upsert, arguments, cancellationToken);
    }

    /// <summary>Forgets every month that the period touches, so that it is read again; answers how many.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<int> ForgetAsync(RunFence fence, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        WriteAsync(
            fence,
            CheckpointStatements.Forget,
            new { first = NumberOf(from), last = NumberOf(to) },
            cancellationToken);

    private static int NumberOf(DateOnly day) => (day.Year * 12) + day.Month;

    private Task<int> WriteAsync(
        RunFence fence, SqlStatement statement, object arguments, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                return await session.ExecuteAsync(statement, arguments, cancellationToken);
            },
            cancellationToken);
}
