namespace Consultare.Grains.Schedules;

/// <summary>One rule of a schedule: the wall times of a clinic day at which a run is due.</summary>
internal interface IScheduleRule
{
    /// <summary>Due times of one day, ascending.</summary>
    IEnumerable<TimeOnly> TimesOfDay();
}
