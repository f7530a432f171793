namespace Consultare.Sandbox.Expectations;

/// <summary>Every kept appointment, by month of booking and by unit.</summary>
/// <param name="Total">Appointments.</param>
/// <param name="NoShows">Those whose patient did not come.</param>
/// <param name="FirstDay">Earliest day of an appointment; null without any.</param>
/// <param name="LastDay">Latest day of an appointment; null without any.</param>
/// <param name="ByBookingMonth">Appointments by month of booking.</param>
/// <param name="ByUnit">Appointments by unit as the hub stores it.</param>
public sealed record ExpectedBookings(
    int Total,
    int NoShows,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<MonthCount> ByBookingMonth,
    IReadOnlyDictionary<string, int> ByUnit);
