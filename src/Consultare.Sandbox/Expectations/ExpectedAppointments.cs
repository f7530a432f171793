namespace Consultare.Sandbox.Expectations;

/// <summary>The kept appointments (integrations 1.5) dated in one window, both ends included.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Total">Appointments.</param>
/// <param name="TotalValue">Their value in reais; an empty text counts as nothing.</param>
/// <param name="ByStatus">Appointments by status id.</param>
/// <param name="ByUnitDayStatus">Appointments by unit as the hub stores it, day and status.</param>
/// <param name="ByBookingDayStatus">The same appointments by day of booking and status.</param>
/// <param name="Dropped">Appointments of the window in a status the hub does not keep.</param>
/// <param name="Unreadable">Appointments of the window that are served with an unreadable date or value.</param>
public sealed record ExpectedAppointments(
    DateOnly Start,
    DateOnly End,
    int Total,
    decimal TotalValue,
    IReadOnlyDictionary<int, int> ByStatus,
    IReadOnlyList<UnitDayStatusCount> ByUnitDayStatus,
    IReadOnlyList<DayStatusCount> ByBookingDayStatus,
    int Dropped,
    int Unreadable);
