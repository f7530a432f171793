using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>Asks, inside a write transaction, whether a run may still write.</summary>
internal static class FenceCheck
{
    // BEGIN IMMEDIATE already keeps others out on SQLite; on MySQL the row itself is locked until the commit.
    public static readonly SqlStatement Holds = new(
        "runs.fence_holds",
        "SELECT 1 FROM service_runs WHERE run_id = @runId AND owner = @owner AND ended_at IS NULL",
        "SELECT 1 FROM service_runs WHERE run_id = @runId AND owner = @owner AND ended_at IS NULL FOR UPDATE");

    public static async Task<bool> HoldsAsync(
        this IWriteSession session, RunFence fence, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(fence.RunId), owner = fence.Owner };
        var rows = await session.QueryAsync(Holds, arguments, row => row.Int(0), cancellationToken);
        return rows.Count > 0;
    }

    /// <exception cref="RunFenceLostException">The run ended or has another owner.</exception>
    public static async Task RequireAsync(
        this IWriteSession session, RunFence fence, CancellationToken cancellationToken)
    {
        if (!await session.HoldsAsync(fence, cancellationToken))
        {
            throw new RunFenceLostException(fence);
        }
    }
}
