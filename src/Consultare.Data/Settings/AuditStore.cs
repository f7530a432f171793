using Consultare.Data.Dialects;

namespace Consultare.Data.Settings;

/// <summary>Keeps settings_audit. Rows are written by whoever makes the change, in the same transaction.</summary>
public sealed class AuditStore(HubDatabase database)
{
    /// <summary>The latest changes, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await database.QueryAsync(AuditStatements.List, new { limit }, Map, cancellationToken);

    /// <summary>The latest change of each target, by target.</summary>
    public async Task<IReadOnlyDictionary<string, AuditEntry>> ListLatestAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(AuditStatements.ListLatest, null, Map, cancellationToken);
        return rows.ToDictionary(row => row.Target, StringComparer.Ordinal);
    }

    /// <summary>Writes the row of a change into the transaction of that change.</summary>
    internal static Task<int> AppendAsync(IWriteSession session, AuditEntry entry, CancellationToken cancellationToken)
    {
        var arguments = new
        {
            at = ColumnTime.OfUtc(entry.At),
            by = ColumnText.Name(entry.By),
            action = entry.Action,
            target = entry.Target,
            fields = ColumnText.Name(string.Join(',', entry.Fields)),
        };
        return session.ExecuteAsync(AuditStatements.Insert, arguments, cancellationToken);
    }

    private static AuditEntry Map(ColumnReader row) => new(
        row.Utc(0), row.Text(1), row.Text(2), row.Text(3),
        row.Text(4).Split(',', StringSplitOptions.RemoveEmptyEntries));
}
