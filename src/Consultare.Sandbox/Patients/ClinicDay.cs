using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Patients;

/// <summary>
/// Makes up a clinic day: people come to the reception, go on to the waiting room and leave, between 06:30 and 20:00.
/// The same seed and day always give the same people at the same minutes.
/// </summary>
internal sealed class ClinicDay(int seed, DateOnly day, ClinicState clinic)
{
    /// <summary>The units with queues.</summary>
    public static readonly int[] Units = [2, 3, 12];

    private const int LunchUnit = 12;
    private const int FirstId = 1_000_000;
    private static readonly TimeOnly Opening = new(6, 30);
    private static readonly TimeOnly LastArrival = new(18, 30);
    private static readonly TimeOnly Closing = new(20, 0);
    private static readonly string[] Appointments = ["Consulta", "Retorno", "Exame", "Avaliação"];

    private long _id = FirstId + ((day.DayNumber % 10_000) * 1_000L);

    public IEnumerable<Visit> Visits() => Units.SelectMany(VisitsOf);

    private IEnumerable<Visit> VisitsOf(int unit)
    {
        var random = SeededRandom.For(seed, $"visits {unit}", day.DayNumber);
        var person = random.Next(clinic.Patients.Count);
        var arrival = Opening.AddMinutes(random.Between(0, 3));
        for (var index = 0; arrival <= LastArrival; index++)
        {
            // Every fortieth namesake of the one before: same name, another arrival.
            person = index % 40 == 39 ? person : (person + 7) % clinic.Patients.Count;
            var reception = Reception(unit, person, day.ToDateTime(arrival), random);
            yield return reception;
            if (Medical(reception, random) is { } medical)
            {
                yield return medical;
            }

            arrival = arrival.AddMinutes(random.Between(4, 9));
        }
    }

    private Visit Reception(int unit, int person, DateTime arrived, SeededRandom random)
    {
        var called = arrived.AddMinutes(random.Between(8, 20)).AddSeconds(random.Next(60));
        var professionals = clinic.Directory.Professionals.Where(one => one.Active && one.UnitIds.Contains(unit)).ToList();
        var professional = random.Pick(professionals);
        return new Visit(
            _id++,
            unit,
            QueueKind.Reception,
            clinic.Patients[person].Name,
            Age(person),
            $"{professional.Title} {professional.Name}",
            random.Pick(Appointments),
            TimeOnly.FromDateTime(arrived.AddMinutes(random.Between(5, 40))),
            arrived,
            called,
            called.AddMinutes(random.Between(3, 6)),
            random.Chance(0.02) ? VisitTrait.Cancelled : VisitTrait.None);
    }

    private Visit? Medical(Visit reception, SeededRandom random)
    {
        var arrived = reception.LeftAt;
        var called = arrived.AddMinutes(random.Between(10, 50));
        var left = called.AddMinutes(random.Between(10, 25));
        var closing = day.ToDateTime(Closing);
        var visit = reception with
        {
            Id = _id++,
            Queue = QueueKind.Medical,
            ArrivedAt = arrived,
            CalledAt = called,
            LeftAt = left < closing ? left : closing,
            Traits = Traits(reception, random),
        };
        return reception.Has(VisitTrait.Cancelled) || IsOverLunch(visit) ? null : visit;
    }

    // One waiting room is empty for an hour every day.
    private bool IsOverLunch(Visit visit) =>
        visit.UnitId == LunchUnit
        && visit.ArrivedAt < day.ToDateTime(new TimeOnly(13, 0))
        && visit.LeftAt > day.ToDateTime(new TimeOnly(12, 0));

    private static VisitTrait Traits(Visit visit, SeededRandom random)
    {
        var traits = visit.Age >= 60 ? VisitTrait.Elderly : VisitTrait.None;
        traits |= random.Chance(0.06) ? VisitTrait.FirstTime : VisitTrait.None;
        traits |= random.Chance(0.06) ? VisitTrait.FirstTimeElement : VisitTrait.None;
        traits |= random.Chance(0.03) ? VisitTrait.Wheelchair : VisitTrait.None;
        traits |= random.Chance(0.04) ? VisitTrait.Pregnant : VisitTrait.None;
        traits |= random.Chance(0.15) ? VisitTrait.Entities : VisitTrait.None;
        traits |= random.Chance(0.10) ? VisitTrait.LongArrival : VisitTrait.None;
        traits |= random.Chance(0.03) ? VisitTrait.FutureArrival : VisitTrait.None;
        traits |= random.Chance(0.08) ? VisitTrait.WalkIn : VisitTrait.None;
        return traits | (random.Chance(0.03) ? VisitTrait.NestedTable : VisitTrait.None);
    }

    private int Age(int person)
    {
        var born = clinic.Patients[person].BirthDate;
        return day.Year - born.Year - (born.AddYears(day.Year - born.Year) > day ? 1 : 0);
    }
}
