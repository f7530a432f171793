using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;

namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>
/// What one night changes: the four special cases, yesterday's outcomes, confirmations and new bookings.
/// </summary>
internal sealed class DailyLife(int seed, ClinicDirectory directory)
{
    private const int BookingHorizonDays = 60;
    private readonly AppointmentMaker _maker = new(directory);

    /// <summary>
    /// Turns the book of the day before into the book of <paramref name="day"/>; returns the special cases.
    /// </summary>
    public NextDayPlan? Begin(DateOnly day, AppointmentBook book)
    {
        var plan = NextDayPlan.For(seed, day, book);
        plan?.ApplyTo(book);
        var random = SeededRandom.For(seed, "life", day.DayNumber);
        CloseYesterday(book, day, random);
        ConfirmSome(book, day, plan, random);
        BookNew(book, day, random);
        return plan;
    }

    private static void CloseYesterday(AppointmentBook book, DateOnly day, SeededRandom random)
    {
        foreach (var open in book.On(day.AddDays(-1)).Where(one => StatusMix.IsOpen(one.StatusId)))
        {
            var status = random.Chance(0.86) ? AppointmentStatus.Attended : AppointmentStatus.NoShow;
            book.Put(open with { StatusId = status });
        }
    }

    private static void ConfirmSome(AppointmentBook book, DateOnly day, NextDayPlan? plan, SeededRandom random)
    {
        var special = plan?.Ids.ToHashSet() ?? [];
        foreach (var waiting in book.Between(day, day.AddDays(10)).ToList())
        {
            var isFree = waiting.StatusId is AppointmentStatus.Unconfirmed && !special.Contains(waiting.Id);
            if (isFree && random.Chance(0.12))
            {
                var status = random.Chance(0.85) ? AppointmentStatus.Confirmed : AppointmentStatus.CancelledByPatient;
                book.Put(waiting with { StatusId = status });
            }
        }
    }

    // The bookings were made yesterday, on a day the clinic was open or online.
    private void BookNew(AppointmentBook book, DateOnly day, SeededRandom random)
    {
        var yesterday = day.AddDays(-1);
        var count = yesterday.DayOfWeek is DayOfWeek.Sunday ? 6 : random.Between(55, 85);
        for (var i = 0; i < count; i++)
        {
            var ahead = random.NextFraction();
            var date = day.AddDays((int)(BookingHorizonDays * ahead * ahead));
            date = date.DayOfWeek is DayOfWeek.Sunday ? date.AddDays(1) : date;
            book.Put(_maker.Make(book.TakeId(), date, yesterday, StatusMix.Pick(date, yesterday, random), random));
        }
    }
}
