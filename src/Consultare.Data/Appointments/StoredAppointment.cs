namespace Consultare.Data.Appointments;

/// <summary>What reconciliation compares with the source.</summary>
/// <param name="AppointmentId">Feegow's id.</param>
/// <param name="Date">Stored day of the consultation.</param>
public readonly record struct StoredAppointment(long AppointmentId, DateOnly Date);
