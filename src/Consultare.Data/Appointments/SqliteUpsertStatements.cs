using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>SQLite's upsert of one row; one that would change nothing writes nothing and keeps its updated_at.</summary>
internal static class SqliteUpsertStatements
{
    private const string Insert = """
        INSERT INTO feegow_appointments (
          appointment_id, date, status_id, value, specialty, professional_name, procedure_group, scheduled_by,
          unit_name, scheduled_at, updated_at)
        VALUES (
          @id, @date, @status, @value, @specialty, @professional, @group, @bookedBy, @unit, @bookedAt, @updatedAt)
        ON CONFLICT (appointment_id) DO UPDATE SET
          date = excluded.date, status_id = excluded.status_id, value = excluded.value,
          scheduled_by = excluded.scheduled_by, unit_name = excluded.unit_name,
          scheduled_at = excluded.scheduled_at, updated_at = excluded.updated_at,
        """;

    private const string KeptSpecialty =
        "CASE WHEN @keepSpecialty AND specialty <> 'Geral' THEN specialty ELSE excluded.specialty END";

    private const string KeptProfessional = """
        CASE WHEN @keepProfessional AND professional_name NOT IN ('Desconhecido', 'N/A')
        THEN professional_name ELSE excluded.professional_name END
        """;

    // 'Geral' says that the lists were not read: even 'Outros', which they gave, is better known.
    private const string KeptGroup = """
        CASE WHEN @keepGroup AND (procedure_group NOT IN ('Geral', 'Outros') OR excluded.procedure_group = 'Geral')
        THEN procedure_group ELSE excluded.procedure_group END
        """;

    /// <summary>Every column of the source overwrites (F6).</summary>
    public static readonly SqlStatement Upsert = new("appointments.upsert", $"""
        {Insert}
          specialty = excluded.specialty, professional_name = excluded.professional_name,
          procedure_group = excluded.procedure_group
        WHERE (date, status_id, value, scheduled_by, unit_name, scheduled_at,
            specialty, professional_name, procedure_group)
          IS NOT (excluded.date, excluded.status_id, excluded.value, excluded.scheduled_by, excluded.unit_name,
            excluded.scheduled_at, excluded.specialty, excluded.professional_name, excluded.procedure_group)
        """, null);

    /// <summary>The same, but a default gives way to a stored name that is none.</summary>
    public static readonly SqlStatement UpsertKeepingNames = new("appointments.upsert_keeping_names", $"""
        {Insert}
          specialty = {KeptSpecialty}, professional_name = {KeptProfessional}, procedure_group = {KeptGroup}
        WHERE (date, status_id, value, scheduled_by, unit_name, scheduled_at,
            specialty, professional_name, procedure_group)
          IS NOT (excluded.date, excluded.status_id, excluded.value, excluded.scheduled_by, excluded.unit_name,
            excluded.scheduled_at, {KeptSpecialty}, {KeptProfessional}, {KeptGroup})
        """, null);
}
