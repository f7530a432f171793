using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>
/// The ledger of runs. Writers prove themselves with a <see cref="RunFence"/>; a method that answers false wrote
/// nothing, because the run ended or belongs to another owner.
/// </summary>
public sealed partial class RunStore(HubDatabase database)
{
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

    /// <summary>
    /// Deletes ended runs asked for before <paramref name="runsBefore"/>, and pages and rejects of ended runs asked for
    /// before <paramref name="pagesBefore"/>, in batches; answers how many rows went.
    /// </summary>
    public Task<int> DeleteOldAsync(
        DateTimeOffset runsBefore, DateTimeOffset pagesBefore, CancellationToken cancellationToken) =>
        RunRetention.DeleteOldAsync(database, runsBefore, pagesBefore, cancellationToken);

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
