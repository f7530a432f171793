using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>Closes one cycle of a window inside a write session.</summary>
internal static class CycleClosing
{
    public static async Task CloseAsync(
        IWriteSession session, Guid runId, CycleRecord cycle, CancellationToken cancellationToken)
    {
        foreach (var page in cycle.Pages)
        {
            await session.ExecuteAsync(RunPageStatements.Insert, RunMapping.Arguments(page), cancellationToken);
            var rejects = cycle.Rejects.Where(reject => reject.PageNo == page.PageNo).ToList();
            await PageClosing.InsertRejectsAsync(session, page, rejects, cancellationToken);
        }

        var totals = new
        {
            runId = RunWords.Of(runId),
            cycles = cycle.Cycles,
            rowsRead = cycle.RowsRead,
            written = cycle.RowsWritten,
            unchanged = cycle.RowsUnchanged,
            rejected = cycle.RowsRejected,
            removed = cycle.RowsRemoved,
            details = ColumnText.Message(cycle.Details),
            parameters = cycle.Parameters,
        };
        await session.ExecuteAsync(CycleStatements.Add, totals, cancellationToken);
    }
}
