using System.Globalization;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Expectations;

/// <summary>
/// Counts the expected aggregates from the structured records, never from what is served (sandbox 4).
/// </summary>
internal sealed class ExpectedReader(ClinicWorld world)
{
    /// <summary>For the hub's regular window, today−30…today+30.</summary>
    public ExpectedAggregates Read() => world.Read(state =>
        Count(state, state.Day.AddDays(-DayVolume.HubWindowDays), state.Day.AddDays(DayVolume.HubWindowDays)));

    /// <summary>For a window of one's own, both ends included.</summary>
    public ExpectedAggregates Read(DateOnly from, DateOnly to) => world.Read(state => Count(state, from, to));

    private static ExpectedAggregates Count(ClinicState state, DateOnly from, DateOnly to) => new(
        state.Seed,
        state.Day,
        CountWindow(state, from, to),
        CountAll(state),
        state.PlanNextDay() is { } next ? Describe(next) : null,
        [.. state.Lived.Select(Describe)]);

    private static ExpectedAppointments CountWindow(ClinicState state, DateOnly from, DateOnly to)
    {
        var style = state.Style;
        var dated = state.Appointments.Between(from, to).ToList();
        var wanted = dated.Where(one => AppointmentStatus.IsKeptByHub(one.StatusId)).ToList();
        var kept = wanted.Where(style.IsReadable).ToList();
        var byStatus = kept.CountBy(one => one.StatusId).OrderBy(pair => pair.Key);
        var byUnit = kept
            .CountBy(one => (Unit: UnitInHub(one, style), one.Date, one.StatusId))
            .OrderBy(pair => pair.Key);
        var byBooking = kept.CountBy(one => (one.ScheduledOn, one.StatusId)).OrderBy(pair => pair.Key);
        return new ExpectedAppointments(
            from,
            to,
            kept.Count,
            kept.Sum(one => ValueText.Meaning(one.ValueCents, style.ValueStyleOf(one))),
            byStatus.ToDictionary(),
            [.. byUnit.Select(one => new UnitDayStatusCount(one.Key.Unit, one.Key.Date, one.Key.StatusId, one.Value))],
            [.. byBooking.Select(one => new DayStatusCount(one.Key.ScheduledOn, one.Key.StatusId, one.Value))],
            dated.Count - wanted.Count,
            wanted.Count - kept.Count);
    }

    private static ExpectedBookings CountAll(ClinicState state)
    {
        var kept = state.Appointments.Between(DateOnly.MinValue, DateOnly.MaxValue)
            .Where(one => AppointmentStatus.IsKeptByHub(one.StatusId) && state.Style.IsReadable(one)).ToList();
        var months = kept
            .GroupBy(one => one.ScheduledOn.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        return new ExpectedBookings(
            kept.Count,
            kept.Count(IsNoShow),
            kept.Count == 0 ? null : kept[0].Date,
            kept.Count == 0 ? null : kept[^1].Date,
            [.. months.Select(group => new MonthCount(group.Key, group.Count(), group.Count(IsNoShow)))],
            kept.CountBy(one => UnitInHub(one, state.Style))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary());
    }

    private static string UnitInHub(Appointment one, AppointmentStyle style) => style.Name(one.UnitNameInHub)!;

    private static bool IsNoShow(Appointment one) => one.StatusId == AppointmentStatus.NoShow;

    private static ExpectedDay Describe(NextDayPlan plan) => new(
        plan.Day,
        [plan.ToDroppedStatus],
        [plan.MovedInside],
        plan.MovedInsideTo,
        [plan.MovedBeyond],
        plan.MovedBeyondTo,
        [plan.Vanished]);
}
