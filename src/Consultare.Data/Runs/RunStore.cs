using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>
/// The ledger of runs. Writers prove themselves with a <see cref="RunFence"/>; a method that answers false wrote
/// nothing, because the run ended or belongs to another owner.
/// </summary>
public sealed class RunStore(HubDatabase database)
{
    private const int RetentionBatch = 1000;

    /// <summary>Adds a run, queued or already claimed.</summary>
    public Task InsertAsync(RunRecord run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return ExecuteAsync(RunStatements.Insert, RunMapping.Arguments(run), cancellationToken);
    }

    /// <summary>Takes a queued run; false when it has an owner or ended.</summary>
    public Task<bool> ClaimAsync(
        Guid runId,
        string owner,
        DateTimeOffset startedAt,
        DateTimeOffset leaseUntil,
        CancellationToken cancellationToken)
    {
        var arguments = new
        {
            runId = RunWords.Of(runId),
            owner,
            startedAt = ColumnTime.OfUtc(startedAt),
            leaseUntil = ColumnTime.OfUtc(leaseUntil),
        };
        return ExecuteAsync(RunStatements.Claim, arguments, cancellationToken);
    }

    /// <summary>Says that the owner is alive; false when the fence no longer holds.</summary>
    public Task<bool> RenewLeaseAsync(RunFence fence, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(fence.RunId), leaseUntil = ColumnTime.OfUtc(leaseUntil) };
        return FencedAsync(
            fence,
            session => session.ExecuteAsync(RunStatements.RenewLease, arguments, cancellationToken),
            cancellationToken);
    }

    /// <summary>Writes how many pages the plan has.</summary>
    public Task<bool> SetPagesTotalAsync(RunFence fence, int pagesTotal, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(fence.RunId), pagesTotal };
        return FencedAsync(
            fence,
            session => session.ExecuteAsync(RunStatements.SetPagesTotal, arguments, cancellationToken),
            cancellationToken);
    }

    /// <summary>
    /// Closes a page: its row, at most 1,000 of its rejects, and the run's totals in one transaction. A page closed
    /// again replaces the former one and counts once; <paramref name="removed"/> always adds up.
    /// </summary>
    public Task<bool> ClosePageAsync(
        RunFence fence,
        RunPageRecord page,
        IReadOnlyList<RunRejectRecord> rejects,
        long removed,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentOutOfRangeException.ThrowIfNotEqual(page.RunId, fence.RunId);
        return FencedAsync(
            fence,
            session => PageClosing.CloseAsync(session, page, rejects, removed, cancellationToken),
            cancellationToken);
    }

    /// <summary>Adds rows that the closing step of the run took away; false when the fence no longer holds.</summary>
    public Task<bool> AddRemovedAsync(RunFence fence, long removed, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(fence.RunId), removed };
        return FencedAsync(
            fence,
            session => session.ExecuteAsync(RunStatements.AddRemoved, arguments, cancellationToken),
            cancellationToken);
    }

    /// <summary>Ends the run with the outcome that its ledger gives.</summary>
    public Task<bool> EndAsync(
        RunFence fence,
        RunOutcome outcome,
        string details,
        DateTimeOffset endedAt,
        CancellationToken cancellationToken) =>
        EndAsync(RunStatements.End, fence.RunId, fence.Owner, outcome, details, endedAt, cancellationToken);

    /// <summary>Ends a queued run that nobody claimed.</summary>
    public Task<bool> EndUnstartedAsync(
        Guid runId,
        RunOutcome outcome,
        string details,
        DateTimeOffset endedAt,
        CancellationToken cancellationToken) =>
        EndAsync(RunStatements.EndUnstarted, runId, null, outcome, details, endedAt, cancellationToken);

    /// <summary>Ends an open run as INTERRUPTED, whoever owned it.</summary>
    public Task<bool> InterruptAsync(
        Guid runId, string details, DateTimeOffset endedAt, CancellationToken cancellationToken) =>
        EndAsync(RunStatements.Interrupt, runId, null, RunOutcome.Interrupted, details, endedAt, cancellationToken);

    /// <summary>The service's runs that have not ended, oldest first.</summary>
    public async Task<IReadOnlyList<RunRecord>> ListOpenAsync(string service, CancellationToken cancellationToken) =>
        await database.QueryAsync(RunQueries.ListOpen, new { service }, RunMapping.Run, cancellationToken);

    /// <summary>The run, or null when there is none of that id.</summary>
    public Task<RunRecord?> FindAsync(Guid runId, CancellationToken cancellationToken) =>
        FindAsync(RunQueries.Find, new { runId = RunWords.Of(runId) }, cancellationToken);

    /// <summary>Runs newest first, of one service or of all, asked for before a given instant.</summary>
    public async Task<IReadOnlyList<RunRecord>> ListAsync(
        string? service, DateTimeOffset? before, int limit, CancellationToken cancellationToken)
    {
        var arguments = new { service, before = ColumnTime.OfUtc(before), limit };
        return await database.QueryAsync(RunQueries.List, arguments, RunMapping.Run, cancellationToken);
    }

    /// <summary>The run's closed pages by number.</summary>
    public async Task<IReadOnlyList<RunPageRecord>> ListPagesAsync(Guid runId, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(runId) };
        return await database.QueryAsync(RunQueries.ListPages, arguments, RunMapping.Page, cancellationToken);
    }

    /// <summary>The run's rejected rows, by page and position.</summary>
    public async Task<IReadOnlyList<RunRejectRecord>> ListRejectsAsync(
        Guid runId, int limit, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(runId), limit };
        return await database.QueryAsync(RunQueries.ListRejects, arguments, RunMapping.Reject, cancellationToken);
    }

    /// <summary>The service's run that ended last, of any kind.</summary>
    public Task<RunRecord?> FindLastEndedAsync(string service, CancellationToken cancellationToken) =>
        FindAsync(RunQueries.FindLastEnded, new { service }, cancellationToken);

    /// <summary>The last refresh or scheduled run that ended COMPLETED, ONLINE or WARNING.</summary>
    public Task<RunRecord?> FindLastSucceededAsync(string service, CancellationToken cancellationToken) =>
        FindAsync(RunQueries.FindLastSucceeded, new { service }, cancellationToken);

    /// <summary>When the last refresh or scheduled run started: what the schedule counts from.</summary>
    public async Task<DateTimeOffset?> FindLastStartedAsync(string service, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            RunQueries.FindLastStarted, new { service }, row => row.Utc(0), cancellationToken);
        return rows.Count > 0 ? rows[0] : null;
    }

    /// <summary>Starts of the refresh and scheduled runs that had rows, newest first.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> ListStartsWithRowsAsync(
        string service, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            RunQueries.ListStartsWithRows, new { service }, row => row.Utc(0), cancellationToken);

    /// <summary>How long the last good runs of a kind took, newest first.</summary>
    public async Task<IReadOnlyList<TimeSpan>> ListDurationsAsync(
        string service, RunKind kind, int take, CancellationToken cancellationToken)
    {
        var arguments = new { service, kind = RunWords.Of(kind), take };
        return await database.QueryAsync(
            RunQueries.ListDurations, arguments, row => row.Utc(1) - row.Utc(0), cancellationToken);
    }

    /// <summary>
    /// Deletes ended runs asked for before <paramref name="runsBefore"/>, and pages and rejects of ended runs asked for
    /// before <paramref name="pagesBefore"/>, in batches; answers how many rows went.
    /// </summary>
    public async Task<int> DeleteOldAsync(
        DateTimeOffset runsBefore, DateTimeOffset pagesBefore, CancellationToken cancellationToken)
    {
        // A page never outlives its run.
        var pages = pagesBefore > runsBefore ? pagesBefore : runsBefore;
        return await DeleteOldAsync(RunRetentionStatements.DeleteRejects, pages, cancellationToken)
            + await DeleteOldAsync(RunRetentionStatements.DeletePages, pages, cancellationToken)
            + await DeleteOldAsync(RunRetentionStatements.DeleteRuns, runsBefore, cancellationToken);
    }

    private async Task<int> DeleteOldAsync(
        SqlStatement statement, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var arguments = new { before = ColumnTime.OfUtc(before), batch = RetentionBatch };
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
        while (deleted == RetentionBatch);
        return total;
    }

    private Task<bool> EndAsync(
        SqlStatement statement,
        Guid runId,
        string? owner,
        RunOutcome outcome,
        string details,
        DateTimeOffset endedAt,
        CancellationToken cancellationToken)
    {
        var arguments = new
        {
            runId = RunWords.Of(runId),
            owner,
            outcome = RunWords.Of(outcome),
            details = ColumnText.Message(details),
            endedAt = ColumnTime.OfUtc(endedAt),
        };
        return ExecuteAsync(statement, arguments, cancellationToken);
    }

    private async Task<RunRecord?> FindAsync(
        SqlStatement statement, object arguments, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(statement, arguments, RunMapping.Run, cancellationToken);
        return rows.Count > 0 ? rows[0] : null;
    }

    private Task<bool> ExecuteAsync(SqlStatement statement, object arguments, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session => await session.ExecuteAsync(statement, arguments, cancellationToken) > 0,
            cancellationToken);

    private Task<bool> FencedAsync(
        RunFence fence, Func<IWriteSession, Task> work, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var holds = await session.HoldsAsync(fence, cancellationToken);
                if (holds)
                {
                    await work(session);
                }

                return holds;
            },
            cancellationToken);
}
