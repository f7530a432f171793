using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// Everything the REST API knows at one moment; only reached through <see cref="ClinicWorld"/>. Without
/// <paramref name="life"/> (data from a file) days pass and nothing happens, and no odd records are added.
/// </summary>
internal sealed class ClinicState(
    int seed,
    DateOnly seededFor,
    ClinicDirectory directory,
    IReadOnlyList<Patient> patients,
    AppointmentBook book,
    DailyLife? life)
{
    private readonly List<NextDayPlan> _lived = [];

    public int Seed => seed;

    /// <summary>The day whose book this is.</summary>
    public DateOnly Day { get; private set; } = seededFor;

    public ApiVariant Variant { get; set; } = ApiVariant.Usual;

    public AppointmentStyle Style => Variant.Appointments;

    public ClinicDirectory Directory => directory;

    public IReadOnlyList<Patient> Patients => patients;

    public AppointmentBook Appointments => book;

    /// <summary>Makes up further appointments, with the clinic's own people and procedures.</summary>
    public AppointmentMaker Maker { get; } = new(ClinicDirectory.Default);

    /// <summary>
    /// What the records without id and with an invalid date look like otherwise; null serves neither.
    /// </summary>
    public Appointment? OddRecordTemplate { get; } =
        life is null ? null : book.Between(seededFor.AddDays(-30), seededFor).FirstOrDefault();

    /// <summary>What the nights since the seed did to their special cases, oldest first.</summary>
    public IReadOnlyList<NextDayPlan> Lived => _lived;

    /// <summary>What the coming night will do, from the book as it is now.</summary>
    public NextDayPlan? PlanNextDay() => life is null ? null : NextDayPlan.For(seed, Day.AddDays(1), book);

    /// <summary>Lives each day up to <paramref name="today"/>; a clock set back changes nothing.</summary>
    public void LiveUntil(DateOnly today)
    {
        while (Day < today)
        {
            Day = Day.AddDays(1);
            if (life?.Begin(Day, book) is { } plan)
            {
                _lived.Add(plan);
            }
        }
    }
}
