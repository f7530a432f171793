using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

/// <summary>Closes one page inside a write session; closing it again replaces it and counts it once.</summary>
internal static class PageClosing
{
    /// <summary>How many rejects of a page are kept; its count still tells them all.</summary>
    public const int MaxRejects = 1000;

    public static async Task CloseAsync(
        IWriteSession session,
        RunPageRecord page,
        IReadOnlyList<RunRejectRecord> rejects,
        long removed,
        CancellationToken cancellationToken)
    {
        var key = new { runId = RunWords.Of(page.RunId), pageNo = page.PageNo };
        var former = await session.QueryAsync(RunPageStatements.FindCounts, key, MapCounts, cancellationToken);
        if (former.Count > 0)
        {
            await session.ExecuteAsync(RunPageStatements.DeleteRejects, key, cancellationToken);
            await session.ExecuteAsync(RunPageStatements.Delete, key, cancellationToken);
        }

        await session.ExecuteAsync(RunPageStatements.Insert, RunMapping.Arguments(page), cancellationToken);
        await InsertRejectsAsync(session, page, rejects, cancellationToken);
        await AddToRunAsync(session, page, former, removed, cancellationToken);
    }

    public static async Task InsertRejectsAsync(
        IWriteSession session,
        RunPageRecord page,
        IReadOnlyList<RunRejectRecord> rejects,
        CancellationToken cancellationToken)
    {
        foreach (var reject in rejects.Take(MaxRejects))
        {
            var arguments = new
            {
                runId = RunWords.Of(page.RunId),
                pageNo = page.PageNo,
                seq = reject.Seq,
                sourceId = ColumnText.Name(reject.SourceId),
                field = ColumnText.Name(reject.Field),
                reason = ColumnText.Message(reject.Reason),
            };
            await session.ExecuteAsync(RunPageStatements.InsertReject, arguments, cancellationToken);
        }
    }

    private static Task<int> AddToRunAsync(
        IWriteSession session,
        RunPageRecord page,
        List<PageCounts> former,
        long removed,
        CancellationToken cancellationToken)
    {
        var before = former.SingleOrDefault();
        var difference = new
        {
            runId = RunWords.Of(page.RunId),
            pages = former.Count > 0 || page.IsPreparation ? 0 : 1,
            rowsRead = page.RowsRead - before.Read,
            written = page.Written - before.Written,
            unchanged = page.Unchanged - before.Unchanged,
            rejected = page.Rejected - before.Rejected,
            removed,
        };
        return session.ExecuteAsync(RunStatements.AddPage, difference, cancellationToken);
    }

    private static PageCounts MapCounts(ColumnReader row) => new(row.Long(0), row.Long(1), row.Long(2), row.Long(3));

    private readonly record struct PageCounts(long Read, long Written, long Unchanged, long Rejected);
}
