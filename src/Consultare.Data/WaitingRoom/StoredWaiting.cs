using Consultare.Data.Dialects;

namespace Consultare.Data.WaitingRoom;

/// <summary>What a row of espera_medica holds that a reading may change.</summary>
internal sealed record StoredWaiting(
    string HashId, int? WaitMinutes, string Status, string Professional, DateTime UpdatedAt)
{
    /// <summary>The stored rows of a reading, by id.</summary>
    public static async Task<Dictionary<string, StoredWaiting>> FindAsync(
        IWriteSession session, IReadOnlyList<WaitingPatientRow> present, CancellationToken cancellationToken)
    {
        if (present.Count == 0)
        {
            return [];
        }

        var rows = await session.QueryAsync(
            WaitingStatements.ListStored, new { ids = present.Select(row => row.HashId) }, Map, cancellationToken);
        return rows.ToDictionary(row => row.HashId, StringComparer.Ordinal);
    }

    public bool DiffersFrom(WaitingPatientRow row) =>
        WaitMinutes != row.WaitMinutes || Status != row.Status || Professional != ColumnText.Name(row.Professional);

    private static StoredWaiting Map(ColumnReader row) =>
        new(row.Text(0), row.IsNull(1) ? null : row.Int(1), row.Text(2), row.Text(3), row.Local(4));
}
