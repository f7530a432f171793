using System.Text.Json;
using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>Upserts a batch as one JSON parameter.</summary>
internal static class MySqlAppointmentWriter
{
    /// <summary>Writes the rows that are new or differ; answers how many.</summary>
    public static async Task<int> WriteAsync(
        IWriteSession session,
        IReadOnlyList<AppointmentUpsert> rows,
        DateTime updatedAtLocal,
        CancellationToken cancellationToken)
    {
        var arguments = new { rows = ToJson(rows), updatedAt = ColumnTime.OfLocal(updatedAtLocal) };
        var changed = await session.QueryAsync(
            MySqlUpsertStatements.CountChanged, arguments, row => row.Int(0), cancellationToken);
        if (changed[0] > 0)
        {
            await session.ExecuteAsync(MySqlUpsertStatements.UpsertChanged, arguments, cancellationToken);
        }

        return changed[0];
    }

    internal static string ToJson(IReadOnlyList<AppointmentUpsert> rows) =>
        JsonSerializer.Serialize(rows.Select(row => new
        {
            id = row.Row.AppointmentId,
            date = ColumnTime.OfDate(row.Row.Date),
            status = row.Row.StatusId,
            value = Money.Checked(row.Row.Value),
            specialty = ColumnText.Name(row.Row.Specialty),
            professional = ColumnText.Name(row.Row.ProfessionalName),
            group = ColumnText.Name(row.Row.ProcedureGroup),
            bookedBy = ColumnText.Name(row.Row.ScheduledBy),
            unit = ColumnText.Name(row.Row.UnitName),
            bookedAt = row.Row.ScheduledAt,
            keepSpecialty = row.SpecialtyIsDefault ? 1 : 0,
            keepProfessional = row.ProfessionalIsDefault ? 1 : 0,
            keepGroup = row.GroupIsDefault ? 1 : 0,
        }));
}
