namespace Consultare.Grains.Schedules;

/// <summary>Due every so often inside a window, from its start; the window's end is exclusive.</summary>
internal sealed class Every(TimeSpan interval, TimeOnly from, TimeOnly until) : IScheduleRule
{
    /// <summary>The rule as the window of a continuous service.</summary>
    public DailyWindow Window { get; } = new(interval, from, until);

    /// <inheritdoc />
    public IEnumerable<TimeOnly> TimesOfDay()
    {
        for (var time = from.ToTimeSpan(); time < until.ToTimeSpan(); time += interval)
        {
            yield return TimeOnly.FromTimeSpan(time);
        }
    }
}
