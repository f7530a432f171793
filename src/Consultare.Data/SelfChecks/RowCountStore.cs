using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.SelfChecks;

/// <summary>Keeps how many rows the tables of a service hold as its run ends.</summary>
public sealed class RowCountStore(HubDatabase database)
{
    /// <summary>Counts the tables that the service's runs write; of other services it does nothing.</summary>
    /// <param name="fence">The run, which has written its last row.</param>
    /// <param name="service">Its service.</param>
    /// <param name="cancellationToken">Gives the counting up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner.</exception>
    public async Task CountAsync(RunFence fence, string service, CancellationToken cancellationToken)
    {
        var tables = CountedTables.All.Where(table => table.Service == service).ToList();
        if (tables.Count == 0)
        {
            return;
        }

        var arguments = new { runId = RunWords.Of(fence.RunId) };
        await database.WriteAsync(
            WritePriority.Bulk,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                foreach (var table in tables)
                {
                    await session.ExecuteAsync(table.Count, arguments, cancellationToken);
                }

                return tables.Count;
            },
            cancellationToken);
    }
}
