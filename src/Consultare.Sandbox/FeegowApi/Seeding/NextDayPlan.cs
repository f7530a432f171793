using Consultare.Sandbox.FeegowApi.Appointments;

namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>
/// The four appointments that "advance day" treats specially (sandbox 4), known before the day begins.
/// </summary>
internal sealed record NextDayPlan(
    DateOnly Day,
    long ToDroppedStatus,
    long MovedInside,
    DateOnly MovedInsideTo,
    long MovedBeyond,
    DateOnly MovedBeyondTo,
    long Vanished)
{
    private const int DaysBeyond = 45;

    public IEnumerable<long> Ids => [ToDroppedStatus, MovedInside, MovedBeyond, Vanished];

    /// <summary>Chooses among the booked ones of the coming weeks; null when there are too few.</summary>
    public static NextDayPlan? For(int seed, DateOnly day, AppointmentBook book)
    {
        var open = book.Between(day.AddDays(2), day.AddDays(20))
            .Where(one => one.StatusId is AppointmentStatus.Unconfirmed or AppointmentStatus.Confirmed)
            .ToList();
        if (open.Count < 4)
        {
            return null;
        }

        var random = SeededRandom.For(seed, "next day", day.DayNumber);
        var chosen = Enumerable.Range(0, 4).Select(_ => Take(open, random)).ToList();
        return new NextDayPlan(
            day,
            chosen[0].Id,
            chosen[1].Id,
            WorkingDayAfter(chosen[1].Date),
            chosen[2].Id,
            day.AddDays(DaysBeyond),
            chosen[3].Id);
    }

    public void ApplyTo(AppointmentBook book)
    {
        Put(book, ToDroppedStatus, one => one with { StatusId = AppointmentStatus.AwaitingPayment });
        Put(book, MovedInside, one => one with { Date = MovedInsideTo });
        Put(book, MovedBeyond, one => one with { Date = MovedBeyondTo });
        book.Remove(Vanished);
    }

    private static Appointment Take(List<Appointment> from, SeededRandom random)
    {
        var index = random.Next(from.Count);
        var taken = from[index];
        from.RemoveAt(index);
        return taken;
    }

    private static DateOnly WorkingDayAfter(DateOnly date)
    {
        var next = date.AddDays(1);
        return next.DayOfWeek is DayOfWeek.Sunday ? next.AddDays(1) : next;
    }

    private static void Put(AppointmentBook book, long id, Func<Appointment, Appointment> change)
    {
        if (book.Find(id) is { } found)
        {
            book.Put(change(found));
        }
    }
}
