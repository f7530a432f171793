using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>The texts behind /agendamentos.</summary>
internal static class AppointmentReportStatements
{
    // COUNT of a CASE is an integer on both databases; SUM would leave MySQL as text (F46).
    public static readonly SqlStatement Report = new("appointments.report", """
        SELECT SUBSTR(CAST(scheduled_at AS CHAR(19)), 1, @periodLength) AS period,
          COUNT(*),
          COUNT(CASE WHEN status_id IN (3, 7) THEN 1 END),
          COUNT(CASE WHEN status_id = 6 THEN 1 END)
        FROM feegow_appointments
        WHERE scheduled_at >= @start AND scheduled_at < @end
          AND (@statusId IS NULL OR status_id = @statusId)
          AND (@anyBooker = 1 OR scheduled_by IN @bookers)
          AND (@anySpecialty = 1 OR specialty IN @specialties)
          AND (@anyProfessional = 1 OR professional_name IN @professionals)
        GROUP BY period ORDER BY period
        """);

    public static readonly SqlStatement Bookers = Spellings("appointments.bookers", "scheduled_by");

    public static readonly SqlStatement Specialties = Spellings("appointments.specialties", "specialty");

    public static readonly SqlStatement Professionals = Spellings("appointments.professionals", "professional_name");

    public static readonly SqlStatement Statuses = new("appointments.statuses", """
        WITH RECURSIVE found (spelling) AS (
          SELECT MIN(status_id) FROM feegow_appointments
          UNION ALL
          SELECT (SELECT MIN(status_id) FROM feegow_appointments WHERE status_id > found.spelling)
          FROM found WHERE found.spelling IS NOT NULL)
        SELECT spelling FROM found WHERE spelling IS NOT NULL
        """,
        "SELECT DISTINCT status_id FROM feegow_appointments ORDER BY status_id");

    // SQLite would read the whole index for DISTINCT: this jumps from one value to the next, as MySQL does by itself.
    private static SqlStatement Spellings(string name, string column) => new(
        name,
        $"""
        WITH RECURSIVE found (spelling) AS (
          SELECT MIN({column}) FROM feegow_appointments
          UNION ALL
          SELECT (SELECT MIN({column}) FROM feegow_appointments WHERE {column} > found.spelling)
          FROM found WHERE found.spelling IS NOT NULL)
        SELECT spelling FROM found WHERE spelling IS NOT NULL LIMIT 10000
        """,
        $"SELECT DISTINCT {column} FROM feegow_appointments ORDER BY {column} LIMIT 10000");
}
