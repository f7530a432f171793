using Consultare.Data.Dialects;
using Consultare.Data.WaitingRoom;

namespace Consultare.Data.Reception;

/// <summary>What a row of recepcao_historico holds that a reading may change.</summary>
internal sealed record StoredReception(string Hash, string Status, DateTime? ServedAt, DateTime UpdatedAt)
{
    /// <summary>The stored rows of these keys.</summary>
    public static async Task<Dictionary<string, StoredReception>> FindAsync(
        IWriteSession session, IReadOnlyList<string> hashes, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0)
        {
            return [];
        }

        var rows = await session.QueryAsync(ReceptionStatements.ListStored, new { hashes }, Map, cancellationToken);
        return rows.ToDictionary(row => row.Hash, StringComparer.Ordinal);
    }

    /// <summary>
    /// The service time that stays when the person is seen again. Leaving the list set one only where there was none, and
    /// then to the very moment of that write: such a time goes, a real one stays (F20).
    /// </summary>
    public DateTime? KeptServedAt => Status == WaitingStatus.Finished && ServedAt == UpdatedAt ? null : ServedAt;

    private static StoredReception Map(ColumnReader row) =>
        new(row.Text(0), row.Text(1), row.LocalOrNull(2), row.Local(3));
}
