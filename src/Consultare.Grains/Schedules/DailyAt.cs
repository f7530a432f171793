namespace Consultare.Grains.Schedules;

/// <summary>Due at fixed times of every day.</summary>
internal sealed class DailyAt(params TimeOnly[] times) : IScheduleRule
{
    /// <inheritdoc />
    public IEnumerable<TimeOnly> TimesOfDay() => times.Order();
}
