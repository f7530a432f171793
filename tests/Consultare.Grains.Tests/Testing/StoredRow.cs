using System.Globalization;
using Consultare.Data;

namespace Consultare.Grains.Tests.Testing;

/// <summary>A row of feegow_appointments, every column as it stands in the file.</summary>
public sealed record StoredRow(
    long Id,
    DateOnly Date,
    int StatusId,
    decimal Value,
    string Specialty,
    string Professional,
    string Group,
    string ScheduledBy,
    string Unit,
    string? ScheduledAt,
    string UpdatedAt)
{
    /// <summary>Day of booking.</summary>
    public DateOnly BookedOn => DateOnly.ParseExact(ScheduledAt.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<IReadOnlyList<StoredRow>> ListAsync(HubDatabase database) => await database.ReadAsync<IReadOnlyList<StoredRow>>(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT appointment_id, date, status_id, value, specialty, professional_name, procedure_group, scheduled_by,
                  unit_name, scheduled_at, updated_at
                FROM feegow_appointments ORDER BY appointment_id
                """;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<StoredRow>();
            while (await reader.ReadAsync())
            {
                rows.Add(new StoredRow(
                    reader.GetInt64(0),
                    DateOnly.ParseExact(reader.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    reader.GetInt32(2),
                    reader.GetInt64(3) / 100m,
                    reader.GetString(4),
                    reader.GetString(5),
                    reader.GetString(6),
                    reader.GetString(7),
                    reader.GetString(8),
                    await reader.IsDBNullAsync(9) ? null : reader.GetString(9),
                    reader.GetString(10)));
            }

            return rows;
        },
        CancellationToken.None);
}
