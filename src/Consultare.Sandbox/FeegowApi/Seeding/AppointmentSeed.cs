using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;

namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>Fills a book from 13 months back to 2 months ahead (sandbox 4): same seed and day, same book.</summary>
internal static class AppointmentSeed
{
    public const long FirstId = 880_001;

    public static AppointmentBook Make(int seed, DateOnly today, int? scale, ClinicDirectory directory)
    {
        var book = new AppointmentBook(FirstId);
        var maker = new AppointmentMaker(directory);
        var sizes = DayVolume.Plan(seed, today.AddMonths(-13), today.AddMonths(2), today, scale);
        foreach (var (day, size) in sizes.OrderBy(pair => pair.Key))
        {
            FillDay(book, maker, day, size, today, SeededRandom.For(seed, "appointments", day.DayNumber));
        }

        PlantSpecialCases(book, today);
        return book;
    }

    private static void FillDay(
        AppointmentBook book, AppointmentMaker maker, DateOnly day, int size, DateOnly today, SeededRandom random)
    {
        var bookedUntil = day < today ? day : today.AddDays(-1);
        for (var i = 0; i < size; i++)
        {
            book.Put(maker.Make(book.TakeId(), day, bookedUntil, StatusMix.Pick(day, today, random), random));
        }
    }

    // On the last working day before today: every status id at least once, and the unknown professional.
    private static void PlantSpecialCases(AppointmentBook book, DateOnly today)
    {
        var day = today.AddDays(-1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        var appointments = book.On(day);
        foreach (var (appointment, status) in appointments.Zip(AppointmentStatus.All))
        {
            book.Put(appointment with { StatusId = status.Id });
        }

        if (appointments.Count > AppointmentStatus.All.Count)
        {
            var stray = appointments[AppointmentStatus.All.Count];
            book.Put(stray with
            {
                StatusId = AppointmentStatus.Attended,
                ProfessionalId = ClinicDirectory.UnknownProfessionalId,
            });
        }
    }
}
