using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.WaitingRoom;

/// <summary>Writes espera_medica for a run; every write first proves the run's fence in its own transaction.</summary>
public sealed class WaitingRoomStore(HubDatabase database)
{
    /// <summary>The most rows of one reading.</summary>
    public const int MaxBatch = 1000;

    /// <summary>Ids of the unit's rows that are not finished.</summary>
    public async Task<IReadOnlyList<string>> ListActiveAsync(string unit, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            WaitingStatements.ListActive,
            new { unit, finished = WaitingStatus.Finished },
            row => row.Text(0),
            cancellationToken);

    /// <summary>
    /// Saves one unit's trusted reading in one transaction: who is there, and who has left. A row that stands as read, but
    /// for its minutes, is rewritten only when its updated_at is as old as <paramref name="rewriteAfter"/>.
    /// </summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="unit">The unit's name.</param>
    /// <param name="present">Everybody in the reading, at most 1,000.</param>
    /// <param name="departed">Ids of those to be finished.</param>
    /// <param name="nowLocal">Clinic-local wall time.</param>
    /// <param name="rewriteAfter">Age from which an unchanged row is touched.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<QueueSaved> SaveAsync(
        RunFence fence,
        string unit,
        IReadOnlyList<WaitingPatientRow> present,
        IReadOnlyCollection<string> departed,
        DateTime nowLocal,
        TimeSpan rewriteAfter,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(departed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(present.Count, MaxBatch, nameof(present));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(departed.Count, MaxBatch, nameof(departed));
        return WriteAsync(
            fence,
            async session =>
            {
                var written = await UpsertAsync(session, present, nowLocal, rewriteAfter, cancellationToken);
                var finished = departed.Count == 0
                    ? 0
                    : await session.ExecuteAsync(
                        WaitingStatements.Finish,
                        new { unit, ids = departed, finished = WaitingStatus.Finished, now = ColumnTime.OfLocal(nowLocal) },
                        cancellationToken);
                return new QueueSaved(written, present.Count - written, finished);
            },
            cancellationToken);
    }

    /// <summary>Finishes the unit's rows not updated since <paramref name="staleBefore"/>, nor since the unit was last read.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<int> FinishStaleAsync(
        RunFence fence,
        string unit,
        DateTime staleBefore,
        DateTime trustedAt,
        DateTime nowLocal,
        CancellationToken cancellationToken)
    {
        var arguments = new
        {
            unit,
            finished = WaitingStatus.Finished,
            staleBefore = ColumnTime.OfLocal(staleBefore),
            trustedAt = ColumnTime.OfLocal(trustedAt),
            now = ColumnTime.OfLocal(nowLocal),
        };
        return WriteAsync(
            fence, session => session.ExecuteAsync(WaitingStatements.FinishStale, arguments, cancellationToken), cancellationToken);
    }

    /// <summary>Finishes what an earlier day left open.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<int> FinishEarlierDaysAsync(RunFence fence, DateOnly today, CancellationToken cancellationToken)
    {
        var arguments = new
        {
            finished = WaitingStatus.Finished,
            today = ColumnTime.OfLocal(today.ToDateTime(TimeOnly.MinValue)),
        };
        return WriteAsync(
            fence,
            session => session.ExecuteAsync(WaitingStatements.FinishEarlierDays, arguments, cancellationToken),
            cancellationToken);
    }

    /// <summary>Deletes rows not updated since; answers how many.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<int> DeleteOldAsync(RunFence fence, DateTime before, CancellationToken cancellationToken) =>
        WriteAsync(
            fence,
            session => session.ExecuteAsync(
                WaitingStatements.DeleteOld, new { before = ColumnTime.OfLocal(before) }, cancellationToken),
            cancellationToken);

    private static async Task<int> UpsertAsync(
        IWriteSession session,
        IReadOnlyList<WaitingPatientRow> present,
        DateTime nowLocal,
        TimeSpan rewriteAfter,
        CancellationToken cancellationToken)
    {
        var stored = await StoredWaiting.FindAsync(session, present, cancellationToken);
        var written = 0;
        foreach (var row in present)
        {
            var known = stored.GetValueOrDefault(row.HashId);
            var changes = known?.DiffersFrom(row) ?? true;
            written += changes ? 1 : 0;
            if (changes || known!.UpdatedAt <= nowLocal - rewriteAfter)
            {
                await session.ExecuteAsync(WaitingStatements.Upsert, Arguments(row, nowLocal), cancellationToken);
            }
        }

        return written;
    }

    private static object Arguments(WaitingPatientRow row, DateTime nowLocal) => new
    {
        row.HashId,
        Unit = ColumnText.Clip(row.Unit, 60),
        Patient = ColumnText.Name(row.Patient),
        row.Arrival,
        row.WaitMinutes,
        row.Status,
        Professional = ColumnText.Name(row.Professional),
        UpdatedAt = ColumnTime.OfLocal(nowLocal),
    };

    private Task<T> WriteAsync<T>(
        RunFence fence, Func<IWriteSession, Task<T>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                return await work(session);
            },
            cancellationToken);
}
