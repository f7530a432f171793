using Consultare.Data.Dialects;

namespace Consultare.Data.Clinia;

/// <summary>What GET /api/queue/whatsapp reads (hub-domain 2.12, 6.2).</summary>
public sealed class WhatsappQueueQueries(HubDatabase database)
{
    private static readonly SqlStatement Groups = new(
        "clinia.whatsapp_queue",
        "SELECT group_id, group_name, queue_size, avg_wait_seconds FROM clinia_group_snapshots ORDER BY group_name, group_id");

    /// <summary>Every row of the last snapshot, the network-wide one among them.</summary>
    public async Task<IReadOnlyList<WhatsappGroupView>> ListAsync(CancellationToken cancellationToken) =>
        await database.QueryAsync(
            Groups,
            null,
            row => new WhatsappGroupView(row.Text(0), row.Text(1), row.Int(2), row.Int(3)),
            cancellationToken);
}
