using Consultare.Data.Dialects;

namespace Consultare.Data.Appointments;

/// <summary>The texts that write and count feegow_appointments.</summary>
internal static class AppointmentStatements
{
    public static readonly SqlStatement ListStored = new(
        "appointments.list_stored",
        "SELECT appointment_id, date FROM feegow_appointments WHERE date BETWEEN @from AND @to");

    public static readonly SqlStatement Count = new(
        "appointments.count",
        "SELECT COUNT(*) FROM feegow_appointments WHERE date BETWEEN @from AND @to");

    public static readonly SqlStatement Remove = new(
        "appointments.remove", "DELETE FROM feegow_appointments WHERE appointment_id IN @ids");
}
