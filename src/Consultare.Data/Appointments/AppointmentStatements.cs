using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>The texts that write and count feegow_appointments.</summary>
internal static class AppointmentStatements
{
    public static readonly SqlStatement ListStored = new(
        "appointments.list_stored",
        "SELECT appointment_id, date FROM feegow_appointments WHERE date BETWEEN @from AND @to");

    // Money in cents on both databases.
    public static readonly SqlStatement ListRows = new(
        "appointments.list_rows",
        Columns + ", value" + Tail + " WHERE date BETWEEN @from AND @to",
        Columns + ", CAST(value * 100 AS SIGNED)" + Tail + " WHERE date BETWEEN @from AND @to");

    public static readonly SqlStatement ListRowsById = new(
        "appointments.list_rows_by_id",
        Columns + ", value" + Tail + " WHERE appointment_id IN @ids",
        Columns + ", CAST(value * 100 AS SIGNED)" + Tail + " WHERE appointment_id IN @ids");

    private const string Columns = "SELECT appointment_id, date, status_id";

    private const string Tail =
        ", specialty, professional_name, procedure_group, scheduled_by, unit_name, scheduled_at FROM feegow_appointments";

    public static readonly SqlStatement Count = new(
        "appointments.count",
        "SELECT COUNT(*) FROM feegow_appointments WHERE date BETWEEN @from AND @to");

    public static readonly SqlStatement Remove = new(
        "appointments.remove", "DELETE FROM feegow_appointments WHERE appointment_id IN @ids");
}
