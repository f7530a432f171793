using Consultare.Data.Dialects;

namespace Consultare.Data.Status;

/// <summary>Keeps which service waits for which credential.</summary>
public sealed class ServiceBlockStore(HubDatabase database)
{
    /// <summary>The service waits for a credential from now on.</summary>
    public Task SetAsync(ServiceBlockRow block, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(block);
        var arguments = new { service = block.Service, credential = block.Credential, since = ColumnTime.OfUtc(block.Since) };
        return WriteAsync(ServiceBlockStatements.Upsert, arguments, cancellationToken);
    }

    /// <summary>The service waits for nothing any more.</summary>
    public Task ClearAsync(string service, CancellationToken cancellationToken) =>
        WriteAsync(ServiceBlockStatements.Delete, new { service }, cancellationToken);

    /// <summary>What the service waits for; null when for nothing.</summary>
    public async Task<ServiceBlockRow?> FindAsync(string service, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            ServiceBlockStatements.Find, new { service }, row => new ServiceBlockRow(row.Text(0), row.Text(1), row.Utc(2)), cancellationToken);
        return rows.SingleOrDefault();
    }

    private Task<int> WriteAsync(SqlStatement statement, object arguments, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Status, session => session.ExecuteAsync(statement, arguments, cancellationToken), cancellationToken);
}
