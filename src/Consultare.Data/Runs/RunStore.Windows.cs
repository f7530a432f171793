using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

// The one run that a continuous service has for each window of a day (hub-domain 4.3).
public sealed partial class RunStore
{
    /// <summary>Closes a cycle: its totals and the pages worth keeping, in one transaction; false when the fence no longer holds.</summary>
    public Task<bool> CloseCycleAsync(RunFence fence, CycleRecord cycle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return FencedAsync(
            fence, session => CycleClosing.CloseAsync(session, fence.RunId, cycle, cancellationToken), cancellationToken);
    }

    /// <summary>Gives an open run to another owner; false when it has ended or somebody else was quicker.</summary>
    public Task<bool> TakeOverAsync(
        RunFence former, string owner, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var arguments = new
        {
            runId = RunWords.Of(former.RunId),
            former = former.Owner,
            owner,
            leaseUntil = ColumnTime.OfUtc(leaseUntil),
        };
        return ExecuteAsync(CycleStatements.TakeOver, arguments, cancellationToken);
    }

    /// <summary>The scheduled run that started last among those that have ended.</summary>
    public Task<RunRecord?> FindLastScheduledAsync(string service, CancellationToken cancellationToken) =>
        FindAsync(RunQueries.FindLastScheduled, new { service }, cancellationToken);
}
