using Consultare.Data.Dialects;

namespace Consultare.Data.WaitingRoom;

/// <summary>What a row of espera_medica holds that a reading may change.</summary>
internal sealed record StoredWaiting(
    string HashId, string Status, string Professional, DateTime UpdatedAt)
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

    // The minutes pass for everybody all the time: they follow with the next touch and are no change by themselves.
    public bool DiffersFrom(WaitingPatientRow row) =>
        Status != row.Status || Professional != ColumnText.Name(row.Professional);

    private static StoredWaiting Map(ColumnReader row) =>
        new(row.Text(0), row.Text(1), row.Text(2), row.Local(3));
}
