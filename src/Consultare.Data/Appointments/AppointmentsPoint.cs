namespace Consultare.Data.Appointments;

/// <summary>One period of the report's series.</summary>
/// <param name="Period"><c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>.</param>
/// <param name="Total">All stored statuses, cancelled ones too.</param>
/// <param name="Confirmed">Statuses 3 and 7.</param>
/// <param name="NoShow">Status 6.</param>
public sealed record AppointmentsPoint(string Period, long Total, long Confirmed, long NoShow);
