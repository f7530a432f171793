namespace Consultare.Grains.Appointments;

/// <summary>The days a run is about, both ends inclusive.</summary>
internal sealed record AppointmentWindow(DateOnly Start, DateOnly End)
{
    private const int DaysEachWay = 30;
    private const int DaysSearchedBeyond = 60;

    /// <summary>Last day in which rows that vanished from the window are looked for.</summary>
    public DateOnly SearchedUntil => End.AddDays(DaysSearchedBeyond);

    /// <summary>The window of the regular run: thirty days each way of a clinic day (hub-domain 4.6).</summary>
    public static AppointmentWindow Around(DateOnly today) => new(today.AddDays(-DaysEachWay), today.AddDays(DaysEachWay));
}
