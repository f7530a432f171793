using Consultare.Grains.Abstractions.Clinic;

namespace Consultare.Grains.Schedules;

/// <summary>The hours in which a continuous service works every clinic day; the end is exclusive (hub-domain 4.2).</summary>
/// <param name="Interval">Rest between two cycles, from the end of the one to the start of the next.</param>
/// <param name="From">When it opens, clinic time.</param>
/// <param name="Until">When it closes, clinic time.</param>
internal sealed record DailyWindow(TimeSpan Interval, TimeOnly From, TimeOnly Until)
{
    /// <summary>When the window of an instant's clinic day opens.</summary>
    public DateTimeOffset OpeningOf(DateTimeOffset instant) => ClinicCalendar.Instant(DayOf(instant).ToDateTime(From));

    /// <summary>When it closes.</summary>
    public DateTimeOffset EndOf(DateTimeOffset instant) => ClinicCalendar.Instant(DayOf(instant).ToDateTime(Until));

    /// <summary>Whether the service works at an instant.</summary>
    public bool IsOpen(DateTimeOffset instant) => instant >= OpeningOf(instant) && instant < EndOf(instant);

    /// <summary>The next opening after an instant.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset instant) => instant < OpeningOf(instant)
        ? OpeningOf(instant)
        : ClinicCalendar.Instant(DayOf(instant).AddDays(1).ToDateTime(From));

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ClinicCalendar.LocalTime(instant));
}
