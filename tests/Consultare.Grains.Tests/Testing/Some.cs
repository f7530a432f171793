using Consultare.Data.Runs;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Data whose details do not matter.</summary>
public static class Some
{
    public static RunRecord Run(DateTimeOffset requestedAt, RunKind kind = RunKind.Schedule) => new(
        Guid.NewGuid(), HubCluster.Service, kind, "Agenda", requestedAt, StartedAt: null, EndedAt: null, Owner: null,
        LeaseUntil: null, Outcome: null, PagesTotal: 0, PagesDone: 0, RowsRead: 0, RowsWritten: 0, RowsUnchanged: 0,
        RowsRejected: 0, RowsRemoved: 0, Details: "Antes do teste.", Parameters: null);

    /// <summary>A run that started and ended just now.</summary>
    public static async Task<RunRecord> EarlierRunAsync(RunStore runs, DateTimeOffset at, string service = HubCluster.Service)
    {
        var run = Run(at) with { Service = service };
        await runs.InsertAsync(run, CancellationToken.None);
        await runs.ClaimAsync(run.RunId, "earlier", at, at, CancellationToken.None);
        await runs.EndAsync(new RunFence(run.RunId, "earlier"), RunOutcome.Completed, "Antes do teste.", at, CancellationToken.None);
        return run;
    }
}
