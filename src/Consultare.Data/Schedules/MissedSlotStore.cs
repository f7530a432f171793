using Consultare.Data.Dialects;

namespace Consultare.Data.Schedules;

/// <summary>Keeps the due times at which no run started.</summary>
public sealed class MissedSlotStore(HubDatabase database)
{
    /// <summary>The most slots noted in one transaction.</summary>
    public const int MaxBatch = 1_000;

    /// <summary>Notes slots; one that is already noted keeps its first reason.</summary>
    public Task AddAsync(IReadOnlyList<MissedSlot> slots, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slots.Count, MaxBatch, nameof(slots));
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                foreach (var slot in slots)
                {
                    await session.ExecuteAsync(MissedSlotStatements.Insert, Arguments(slot), cancellationToken);
                }

                return slots.Count;
            },
            cancellationToken);
    }

    /// <summary>Slots due in a stretch of time, its end excluded, oldest first.</summary>
    public async Task<IReadOnlyList<MissedSlot>> ListAsync(
        string service, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var arguments = new { service, from = ColumnTime.OfUtc(from), to = ColumnTime.OfUtc(to) };
        return await database.QueryAsync(MissedSlotStatements.List, arguments, Map, cancellationToken);
    }

    /// <summary>The latest slot noted of a service; null when there is none.</summary>
    public async Task<MissedSlot?> FindLastAsync(string service, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(MissedSlotStatements.FindLast, new { service }, Map, cancellationToken);
        return rows.SingleOrDefault();
    }

    private static object Arguments(MissedSlot slot) => new
    {
        service = slot.Service,
        dueAt = ColumnTime.OfUtc(slot.DueAt),
        isSkipped = slot.IsSkipped ? 1 : 0,
        reason = ColumnText.Message(slot.Reason),
        notedAt = ColumnTime.OfUtc(slot.NotedAt),
    };

    private static MissedSlot Map(ColumnReader row) =>
        new(row.Text(0), row.Utc(1), row.Flag(2), row.Text(3), row.Utc(4));
}
