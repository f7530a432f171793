using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>Keeps what previews found, as JSON beside their run.</summary>
public sealed class PreviewStore(HubDatabase database)
{
    /// <summary>Stores the result of a preview; false when the run ended or belongs to another owner.</summary>
    public Task<bool> SaveAsync(RunFence fence, string result, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var holds = await session.HoldsAsync(fence, cancellationToken);
                if (holds)
                {
                    var arguments = new { runId = RunWords.Of(fence.RunId), result };
                    await session.ExecuteAsync(PreviewStatements.Upsert, arguments, cancellationToken);
                }

                return holds;
            },
            cancellationToken);

    /// <summary>The result of a preview; null while there is none.</summary>
    public async Task<string?> FindAsync(Guid runId, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(runId) };
        var rows = await database.QueryAsync(PreviewStatements.Find, arguments, row => row.Text(0), cancellationToken);
        return rows.SingleOrDefault();
    }
}
