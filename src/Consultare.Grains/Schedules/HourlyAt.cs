namespace Consultare.Grains.Schedules;

/// <summary>Due at one minute of each hour inside a window; the window's end is exclusive.</summary>
internal sealed class HourlyAt(int minute, TimeOnly from, TimeOnly until) : IScheduleRule
{
    /// <inheritdoc />
    public IEnumerable<TimeOnly> TimesOfDay() =>
        Enumerable.Range(0, 24).Select(hour => new TimeOnly(hour, minute)).Where(time => time >= from && time < until);
}
