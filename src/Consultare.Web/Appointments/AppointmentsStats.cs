namespace Consultare.Web.Appointments;

/// <summary>Figures of a period.</summary>
/// <param name="TotalPeriod">Bookings.</param>
/// <param name="ConfirmedRate">Status 3 or 7 over all, 0 to 1; 0 without bookings.</param>
public sealed record AppointmentsStats(long TotalPeriod, double ConfirmedRate);
