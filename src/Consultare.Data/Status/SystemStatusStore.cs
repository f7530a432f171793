using Consultare.Data.Dialects;

namespace Consultare.Data.Status;

/// <summary>Keeps system_status: one row per service, always written with <see cref="WritePriority.Status"/>.</summary>
public sealed class SystemStatusStore(HubDatabase database)
{
    /// <summary>
    /// Writes the row. With <paramref name="keepLastRun"/> a row that exists keeps its last_run (a refresh request),
    /// and only a first insert takes the one given.
    /// </summary>
    public Task UpsertAsync(ServiceStatusRow row, bool keepLastRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        return database.WriteAsync(
            WritePriority.Status, session => WriteAsync(session, row, keepLastRun, cancellationToken), cancellationToken);
    }

    /// <summary>The service's row, or null when it has none.</summary>
    public async Task<ServiceStatusRow?> FindAsync(string service, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(SystemStatusStatements.Find, new { service }, Map, cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>All rows, newest last_run first.</summary>
    public async Task<IReadOnlyList<ServiceStatusRow>> ListAsync(CancellationToken cancellationToken) =>
        await database.QueryAsync(SystemStatusStatements.List, null, Map, cancellationToken);

    /// <summary>
    /// Merges rows under an alias into the canonical one (the latest last_run wins; the canonical row wins a tie)
    /// and deletes rows of services that are not known (hub-domain 2.1).
    /// </summary>
    public Task KeepOnlyAsync(
        IReadOnlyDictionary<string, string> aliasToCanonical,
        IReadOnlyCollection<string> known,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(aliasToCanonical);
        ArgumentNullException.ThrowIfNull(known);
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                var rows = await session.QueryAsync(SystemStatusStatements.List, null, Map, cancellationToken);
                await KeepOnlyAsync(session, new StatusMerge(aliasToCanonical, known), rows, cancellationToken);
                return rows.Count;
            },
            cancellationToken);
    }

    private static async Task KeepOnlyAsync(
        IWriteSession session, StatusMerge merge, List<ServiceStatusRow> rows, CancellationToken cancellationToken)
    {
        foreach (var leaving in rows.Where(row => !merge.IsCanonical(row)))
        {
            await session.ExecuteAsync(
                SystemStatusStatements.Delete, new { service = leaving.Service }, cancellationToken);
        }

        foreach (var row in merge.Of(rows).Except(rows))
        {
            await WriteAsync(session, row, keepLastRun: false, cancellationToken);
        }
    }

    private static Task<int> WriteAsync(
        IWriteSession session, ServiceStatusRow row, bool keepLastRun, CancellationToken cancellationToken)
    {
        var statement = keepLastRun ? SystemStatusStatements.UpsertKeepingLastRun : SystemStatusStatements.Upsert;
        var arguments = new
        {
            service = row.Service,
            status = row.Status,
            lastRun = row.LastRun is { } lastRun ? ColumnTime.OfLocal(lastRun) : null,
            details = ColumnText.Message(row.Details),
        };
        return session.ExecuteAsync(statement, arguments, cancellationToken);
    }

    private static ServiceStatusRow Map(ColumnReader row) =>
        new(row.Text(0), row.Text(1), row.LocalOrNull(2), row.Text(3));
}
