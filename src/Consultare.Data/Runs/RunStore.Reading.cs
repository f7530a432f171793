using Consultare.Data.Dialects;

namespace Consultare.Data.Runs;

// What the ledger answers; the writing half stands in RunStore.cs.
public sealed partial class RunStore
{
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

    /// <summary>One closed page of a run; null when there is none of that number.</summary>
    public async Task<RunPageRecord?> FindPageAsync(Guid runId, int pageNo, CancellationToken cancellationToken)
    {
        var arguments = new { runId = RunWords.Of(runId), pageNo };
        var rows = await database.QueryAsync(RunQueries.FindPage, arguments, RunMapping.Page, cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>Runs of a service that started in a stretch of time, its end excluded, oldest first.</summary>
    public async Task<IReadOnlyList<RunRecord>> ListStartedAsync(
        string service, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellationToken)
    {
        var arguments = new { service, from = ColumnTime.OfUtc(from), to = ColumnTime.OfUtc(to), limit };
        return await database.QueryAsync(RunQueries.ListStarted, arguments, RunMapping.Run, cancellationToken);
    }

    /// <summary>Start and rows read of the latest refresh and scheduled runs that saved data, newest first.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset StartedAt, long RowsRead)>> ListReadCountsAsync(
        string service, int limit, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            RunQueries.ListReadCounts, new { service, limit }, row => (row.Utc(0), row.Long(1)), cancellationToken);

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

    /// <summary>When the first refresh or scheduled run that is still kept started.</summary>
    public async Task<DateTimeOffset?> FindFirstStartedAsync(string service, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            RunQueries.FindFirstStarted, new { service }, row => row.Utc(0), cancellationToken);
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

    private async Task<RunRecord?> FindAsync(
        SqlStatement statement, object arguments, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(statement, arguments, RunMapping.Run, cancellationToken);
        return rows.Count > 0 ? rows[0] : null;
    }
}
