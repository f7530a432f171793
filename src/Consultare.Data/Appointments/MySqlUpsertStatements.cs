using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>MySQL's upsert of a whole batch, sent as JSON: two round trips, one when nothing changed.</summary>
internal static class MySqlUpsertStatements
{
    // The rows of the batch that are new or differ from what is stored; a default counts as the good name it gives way to.
    private const string Changed = """
        FROM (
          SELECT r.id, r.date, r.status, r.value, r.booked_by, r.unit, r.booked_at,
            IF(r.keep_specialty = 1 AND a.specialty <> 'Geral', a.specialty, r.specialty) AS specialty,
            IF(r.keep_professional = 1 AND a.professional_name NOT IN ('Desconhecido', 'N/A'),
              a.professional_name, r.professional) AS professional,
            IF(r.keep_group = 1 AND a.procedure_group IS NOT NULL
                AND (a.procedure_group NOT IN ('Geral', 'Outros') OR r.procedure_group = 'Geral'),
              a.procedure_group, r.procedure_group) AS procedure_group
          FROM JSON_TABLE(@rows, '$[*]' COLUMNS (
            id BIGINT PATH '$.id',
            date DATE PATH '$.date',
            status INT PATH '$.status',
            value DECIMAL(14,2) PATH '$.value',
            specialty VARCHAR(191) PATH '$.specialty',
            professional VARCHAR(191) PATH '$.professional',
            procedure_group VARCHAR(191) PATH '$.group',
            booked_by VARCHAR(191) PATH '$.bookedBy',
            unit VARCHAR(191) PATH '$.unit',
            booked_at DATETIME PATH '$.bookedAt',
            keep_specialty INT PATH '$.keepSpecialty',
            keep_professional INT PATH '$.keepProfessional',
            keep_group INT PATH '$.keepGroup')) AS r
          LEFT JOIN feegow_appointments a ON a.appointment_id = r.id
        ) AS n
        LEFT JOIN feegow_appointments o ON o.appointment_id = n.id
        WHERE o.appointment_id IS NULL OR NOT (
          o.date <=> n.date AND o.status_id <=> n.status AND o.value <=> n.value
          AND o.specialty <=> n.specialty AND o.professional_name <=> n.professional
          AND o.procedure_group <=> n.procedure_group AND o.scheduled_by <=> n.booked_by
          AND o.unit_name <=> n.unit AND o.scheduled_at <=> n.booked_at)
        """;

    public static readonly SqlStatement CountChanged = new(
        "appointments.count_changed", null, $"SELECT COUNT(*) {Changed}");

    public static readonly SqlStatement UpsertChanged = new("appointments.upsert_changed", null, $"""
        INSERT INTO feegow_appointments (
          appointment_id, date, status_id, value, specialty, professional_name, procedure_group, scheduled_by,
          unit_name, scheduled_at, updated_at)
        SELECT n.id, n.date, n.status, n.value, n.specialty, n.professional, n.procedure_group, n.booked_by,
          n.unit, n.booked_at, @updatedAt
        {Changed}
        ON DUPLICATE KEY UPDATE
          date = VALUES(date), status_id = VALUES(status_id), value = VALUES(value), specialty = VALUES(specialty),
          professional_name = VALUES(professional_name), procedure_group = VALUES(procedure_group),
          scheduled_by = VALUES(scheduled_by), unit_name = VALUES(unit_name), scheduled_at = VALUES(scheduled_at),
          updated_at = VALUES(updated_at)
        """);
}
