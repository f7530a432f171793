using Consultare.Data.Runs;

namespace Consultare.Benchmarks.Billing;

/// <summary>An open run, which every write has to show.</summary>
internal static class BenchRun
{
    public static async Task<RunFence> StartAsync(RunStore runs)
    {
        var now = TimeProvider.System.GetUtcNow();
        var run = new RunRecord(
            Guid.NewGuid(), "faturamento", RunKind.Refresh, "bench", now, null, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, "", null);
        await runs.InsertAsync(run, CancellationToken.None);
        await runs.ClaimAsync(run.RunId, "bench", now, now.AddMinutes(5), CancellationToken.None);
        return new RunFence(run.RunId, "bench");
    }
}
