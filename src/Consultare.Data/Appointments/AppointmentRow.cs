namespace Consultare.Data.Appointments;

/// <summary>What the source says of one appointment (hub-domain 2.7); texts beyond 191 characters are cut.</summary>
/// <param name="AppointmentId">Feegow's id.</param>
/// <param name="Date">Day of the consultation.</param>
/// <param name="StatusId">One of the ten stored statuses (1.3).</param>
/// <param name="Value">Reais.</param>
/// <param name="Specialty">Specialty.</param>
/// <param name="ProfessionalName">Professional.</param>
/// <param name="ProcedureGroup">Group of the procedure.</param>
/// <param name="ScheduledBy">Who booked it.</param>
/// <param name="UnitName">Unit.</param>
/// <param name="ScheduledAt">Booking time as received, <c>yyyy-MM-dd HH:mm:ss</c>; null when the source has none.</param>
public sealed record AppointmentRow(
    long AppointmentId,
    DateOnly Date,
    int StatusId,
    decimal Value,
    string Specialty,
    string ProfessionalName,
    string ProcedureGroup,
    string ScheduledBy,
    string UnitName,
    string? ScheduledAt);
