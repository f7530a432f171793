using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>Everything the REST API knows at one moment; only reached through <see cref="ClinicWorld"/>.</summary>
internal sealed class ClinicState(
    int seed,
    DateOnly seededFor,
    ClinicDirectory directory,
    IReadOnlyList<Patient> patients,
    AppointmentBook book)
{
    private readonly DailyLife _life = new(seed, directory);
    private readonly List<NextDayPlan> _lived = [];

    public int Seed => seed;

    /// <summary>The day whose book this is.</summary>
    public DateOnly Day { get; private set; } = seededFor;

    public ClinicDirectory Directory => directory;

    public IReadOnlyList<Patient> Patients => patients;

    public AppointmentBook Appointments => book;

    /// <summary>What the records without id and with an invalid date look like otherwise; null serves neither.</summary>
    public Appointment? OddRecordTemplate { get; } = book.Between(seededFor.AddDays(-30), seededFor).FirstOrDefault();

    /// <summary>What the nights since the seed did to their special cases, oldest first.</summary>
    public IReadOnlyList<NextDayPlan> Lived => _lived;

    /// <summary>What the coming night will do, from the book as it is now.</summary>
    public NextDayPlan? PlanNextDay() => NextDayPlan.For(seed, Day.AddDays(1), book);

    /// <summary>Lives each day up to <paramref name="today"/>; a clock set back changes nothing.</summary>
    public void LiveUntil(DateOnly today)
    {
        while (Day < today)
        {
            Day = Day.AddDays(1);
            if (_life.Begin(Day, book) is { } plan)
            {
                _lived.Add(plan);
            }
        }
    }
}
