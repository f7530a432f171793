namespace Consultare.Data.Appointments;

/// <summary>How the series of the appointments report is grouped (hub-domain 5.4).</summary>
public enum AppointmentsGrouping
{
    /// <summary>By day of booking: <c>YYYY-MM-DD</c>.</summary>
    Day,

    /// <summary>By month of booking: <c>YYYY-MM</c>.</summary>
    Month,

    /// <summary>By year of booking: <c>YYYY</c>.</summary>
    Year,
}
