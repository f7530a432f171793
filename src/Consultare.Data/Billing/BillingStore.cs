using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.Billing;

/// <summary>Writes faturamento_analitico and its summaries for a run, always together (hub-domain 2.13).</summary>
public sealed class BillingStore(HubDatabase database)
{
    private const int MaxFingerprints = 500;

    /// <summary>
    /// Makes a window hold exactly these lines and rebuilds the daily summary of its days and the monthly one of their
    /// whole months, in one transaction. A window that stands so already is not written to. A refund that is stored
    /// outside the window moves here, so that it never counts twice.
    /// </summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="from">First day of the window.</param>
    /// <param name="to">Last day.</param>
    /// <param name="lines">Every line of the window, accounting days inside it; none empties it.</param>
    /// <param name="knowsAccountUser">Whether the account user's column was read; if not, stored values stay (S37).</param>
    /// <param name="updatedAtLocal">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    /// <exception cref="ArgumentException">A line lies outside the window.</exception>
    public Task<ReplaceCounts> ReplaceAsync(
        RunFence fence,
        DateOnly from,
        DateOnly to,
        IReadOnlyList<BilledLine> lines,
        bool knowsAccountUser,
        DateTime updatedAtLocal,
        CancellationToken cancellationToken)
    {
        var read = Fingerprinted(from, to, lines);
        var updatedAt = ColumnTime.OfLocal(updatedAtLocal);
        return database.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var columns = new BilledLineColumns(session.Dialect);
                var change = await CompareAsync(
                    (statement, arguments) => session.QueryAsync(statement, arguments, columns.Read, cancellationToken),
                    from, to, read, knowsAccountUser);
                await BillingWriter.ApplyAsync(session, change, updatedAt, cancellationToken);
                await BillingSummaries.RebuildAsync(session, from, to, change, updatedAt, cancellationToken);
                return new ReplaceCounts(change.Inserts.Count, change.Unchanged, change.Removed);
            },
            cancellationToken);
    }

    /// <summary>What <see cref="ReplaceAsync"/> would do now; nothing is written.</summary>
    /// <param name="from">First day of the window.</param>
    /// <param name="to">Last day.</param>
    /// <param name="lines">Every line of the window, accounting days inside it.</param>
    /// <param name="knowsAccountUser">Whether the account user's column was read; if not, stored values stay (S37).</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="ArgumentException">A line lies outside the window.</exception>
    public async Task<WindowDifference> CompareAsync(
        DateOnly from, DateOnly to, IReadOnlyList<BilledLine> lines, bool knowsAccountUser, CancellationToken cancellationToken)
    {
        var columns = new BilledLineColumns(database.Dialect);
        var change = await CompareAsync(
            (statement, arguments) => database.QueryAsync(statement, arguments, columns.Read, cancellationToken),
            from, to, Fingerprinted(from, to, lines), knowsAccountUser);
        return change.Difference;
    }

    private static IReadOnlyList<StoredLine> Fingerprinted(DateOnly from, DateOnly to, IReadOnlyList<BilledLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Any(line => line.PaidOn < from || line.PaidOn > to)
            ? throw new ArgumentException("A line lies outside the window.", nameof(lines))
            : LineFingerprint.Of([.. lines.Select(BilledLineColumns.Clip)]);
    }

    private static async Task<WindowChange> CompareAsync(
        Func<SqlStatement, object, Task<List<StoredLine>>> query,
        DateOnly from,
        DateOnly to,
        IReadOnlyList<StoredLine> read,
        bool knowsAccountUser)
    {
        var window = new { from = ColumnTime.OfDate(from), to = ColumnTime.OfDate(to) };
        var stored = await query(BillingStatements.ListWindow, window);
        List<StoredLine> elsewhere = [];
        foreach (var batch in read.Where(line => line.IsRefund).Select(line => line.Fingerprint).Chunk(MaxFingerprints))
        {
            elsewhere.AddRange(await query(BillingStatements.ListElsewhere, new { window.from, window.to, fingerprints = batch }));
        }

        return WindowChange.Of(read, stored, elsewhere, knowsAccountUser);
    }
}
