namespace Consultare.Data.Appointments;

/// <summary>The appointments report (hub-domain 5.4).</summary>
/// <param name="Series">Periods that have bookings, ascending; the others are absent.</param>
/// <param name="Total">Sum of the series.</param>
/// <param name="Confirmed">Sum of the series.</param>
/// <param name="NoShow">Sum of the series.</param>
public sealed record AppointmentsReport(
    IReadOnlyList<AppointmentsPoint> Series, long Total, long Confirmed, long NoShow);
