using Consultare.Grains.Abstractions.Clinic;

namespace Consultare.Grains.Schedules;

/// <summary>When a service is due, on the clinic's clock (hub-domain 4.2).</summary>
internal sealed class Schedule(params IScheduleRule[] rules)
{
    private readonly TimeOnly[] _times = [.. rules.SelectMany(rule => rule.TimesOfDay()).Distinct().Order()];

    /// <summary>The hours of a service that works every so often; null for one that is due at fixed times.</summary>
    public DailyWindow? Window { get; } = rules.OfType<Every>().SingleOrDefault()?.Window;

    /// <summary>The latest due time at or before an instant; null when the schedule is empty.</summary>
    public DateTimeOffset? LastDue(DateTimeOffset now) =>
        Around(now, daysBack: 1, daysAhead: 0).Where(due => due <= now).Select(due => (DateTimeOffset?)due).LastOrDefault();

    /// <summary>The first due time after an instant; null when the schedule is empty.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now) =>
        Around(now, daysBack: 0, daysAhead: 1).Where(due => due > now).Select(due => (DateTimeOffset?)due).FirstOrDefault();

    /// <summary>Whether a run is owed: none has started since the latest due time, or none ever.</summary>
    public bool Owes(DateTimeOffset now, DateTimeOffset? lastStarted) =>
        LastDue(now) is { } due && (lastStarted is null || lastStarted < due);

    /// <summary>Due times after one instant, up to and including another, ascending.</summary>
    public IEnumerable<DateTimeOffset> DuesBetween(DateTimeOffset after, DateTimeOffset until) =>
        from day in DaysBetween(after, until)
        from time in _times
        let due = ClinicCalendar.Instant(DateOnly.FromDateTime(ClinicCalendar.LocalTime(day)).ToDateTime(time))
        where due > after && due <= until
        select due;

    /// <summary>The noon of every clinic day that a stretch of time touches.</summary>
    public static IEnumerable<DateTimeOffset> DaysBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var last = DateOnly.FromDateTime(ClinicCalendar.LocalTime(until));
        for (var day = DateOnly.FromDateTime(ClinicCalendar.LocalTime(from)); day <= last; day = day.AddDays(1))
        {
            yield return ClinicCalendar.Instant(day.ToDateTime(new TimeOnly(12, 0)));
        }
    }

    private IEnumerable<DateTimeOffset> Around(DateTimeOffset now, int daysBack, int daysAhead)
    {
        var today = DateOnly.FromDateTime(ClinicCalendar.LocalTime(now));
        return from offset in Enumerable.Range(-daysBack, daysBack + daysAhead + 1)
               from time in _times
               select ClinicCalendar.Instant(today.AddDays(offset).ToDateTime(time));
    }
}
