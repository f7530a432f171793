using System.Text.Json;
using Consultare.Data.Dialects;

namespace Consultare.Data.SelfChecks;

/// <summary>Keeps the results of the self-check for 400 days.</summary>
public sealed class SelfCheckStore(HubDatabase database)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Writes a result, and deletes the ones that are old enough.</summary>
    public Task SaveAsync(SelfCheckRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var arguments = new
        {
            ranAt = ColumnTime.OfUtc(record.RanAt),
            isOk = record.Ok ? 1 : 0,
            checks = JsonSerializer.Serialize(record.Checks, JsonSerializerOptions.Web),
        };
        var old = new { before = ColumnTime.OfUtc(record.RanAt - Kept) };
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.ExecuteAsync(SelfCheckStatements.Insert, arguments, cancellationToken);
                return await session.ExecuteAsync(SelfCheckStatements.DeleteOld, old, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The latest result; null when it has never run.</summary>
    public async Task<SelfCheckRecord?> FindLastAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(SelfCheckStatements.FindLast, null, Map, cancellationToken);
        return rows.SingleOrDefault();
    }

    private static SelfCheckRecord Map(ColumnReader row) => new(
        row.Utc(0), JsonSerializer.Deserialize<IReadOnlyList<SelfCheckItem>>(row.Text(1), JsonSerializerOptions.Web)!);
}
