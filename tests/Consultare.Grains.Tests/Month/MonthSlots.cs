using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Services;
using Consultare.Grains.Status;

namespace Consultare.Grains.Tests.Month;

/// <summary>Holds every due time of a period against the ledger and the book of missed slots.</summary>
internal static class MonthSlots
{
    private const int MostRuns = 1_000;

    /// <summary>Each due time has exactly one run of its own, or is noted as missed with a reason.</summary>
    /// <returns>How many ran, and how many were noted.</returns>
    public static async Task<(int Ran, int Missed)> ShouldBeAccountedForAsync(this ClinicMonth month, DateOnly first, DateOnly last)
    {
        var (ran, noted) = (0, 0);
        foreach (var service in ServiceDefinitions.All)
        {
            var slots = await new MissedSlotStore(month.Hub.Database).ListAsync(service.Info.Key, Midnight(first), Midnight(last.AddDays(1)), default);
            var runs = await RunsAsync(month, service, first, last);
            var due = DueOf(service, first, last).ToList();
            for (var index = 0; index < due.Count; index++)
            {
                var next = index + 1 < due.Count ? due[index + 1] : Midnight(last.AddDays(1));
                var own = runs.Count(run => run.StartedAt >= due[index] && run.StartedAt < next);
                var missed = slots.Where(slot => slot.DueAt == due[index]).ToList();
                var because = $"{service.Info.Key} at {due[index]:dd/MM HH:mm}: {own} runs, {missed.Count} notes";
                missed.ShouldAllBe(slot => slot.Reason.Length > 0);
                (own + missed.Count).ShouldBe(1, because);
                (ran, noted) = (ran + own, noted + missed.Count);
            }
        }

        return (ran, noted);
    }

    // A continuous service is due once a day, for its whole window.
    private static IEnumerable<DateTimeOffset> DueOf(ServiceDefinition service, DateOnly first, DateOnly last) => service.Window is { } window
        ? Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(day => window.OpeningOf(Midnight(first.AddDays(day)).AddHours(12)))
        : service.Schedule.DuesBetween(Midnight(first).AddTicks(-1), Midnight(last.AddDays(1)).AddTicks(-1));

    private static async Task<IReadOnlyList<RunRecord>> RunsAsync(ClinicMonth month, ServiceDefinition service, DateOnly first, DateOnly last)
    {
        var runs = await month.Hub.Runs.ListStartedAsync(service.Info.Key, Midnight(first), Midnight(last.AddDays(1)), MostRuns, default);
        runs.Count.ShouldBeLessThan(MostRuns);

        // What makes up for a run that a restart cut off belongs to that run's due time.
        return [.. runs.Where(run => run.Kind == RunKind.Schedule && !RepeatParameters.Are(run.Parameters))];
    }

    private static DateTimeOffset Midnight(DateOnly day) => ClinicCalendar.Instant(day.ToDateTime(TimeOnly.MinValue));
}
