using System.Globalization;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;

namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>Makes up one believable appointment from a directory, a random source and a day.</summary>
internal sealed class AppointmentMaker(ClinicDirectory directory)
{
    private static readonly WeightedChoice<int> UnitShare = new((2, 38), (3, 34), (12, 26), (0, 2));

    // A few records spell their unit differently (integrations 0.3).
    private static readonly Dictionary<int, string?[]> OtherSpellings = new()
    {
        [0] = [null, ""],
        [2] = ["Ouro Verde"],
        [3] = ["CENTRO CAMBUÍ", "Centro Cambui", "Centro"],
        [12] = ["Shopping Campinas", "Shop. Campinas"],
    };

    private static readonly WeightedChoice<string> Schedulers = new(
        ("Agendamento Online", 18), ("Agendamento Online - Site", 7), ("AGENDAMENTO ONLINE (APP)", 3),
        ("Rafaela Munhoz", 14), ("Thaís Bragança", 13), ("Jéssica Portela", 12), ("Wellington Sabino", 10),
        ("Priscila Andreoli", 9), ("Márcia Lobo", 8), ("Conceição Ferraz", 6));

    private static readonly WeightedChoice<ValueStyle> ValueStyles = new(
        (ValueStyle.Reais, 70), (ValueStyle.Point, 10), (ValueStyle.Empty, 6), (ValueStyle.ReaisNoBreak, 6),
        (ValueStyle.Bare, 4), (ValueStyle.Number, 4));

    private readonly Dictionary<int, Unit> _units = directory.Units.ToDictionary(unit => unit.Id);

    private readonly Dictionary<int, Professional[]> _activeAt = directory.Units.ToDictionary(
        unit => unit.Id,
        unit => directory.Professionals.Where(one => one.Active && one.UnitIds.Contains(unit.Id)).ToArray());

    private readonly Dictionary<int, Procedure[]> _proceduresOf = directory.Specialties.ToDictionary(
        specialty => specialty.Id,
        specialty => directory.Procedures.Where(one => one.SpecialtyIds.Contains(specialty.Id)).ToArray());

    private readonly Dictionary<int, Room[]> _roomsOf = directory.Units.ToDictionary(
        unit => unit.Id,
        unit => directory.Rooms.Where(room => room.UnitId == unit.Id).ToArray());

    /// <summary>
    /// An appointment on <paramref name="date"/>, booked no later than <paramref name="bookedUntil"/>.
    /// </summary>
    public Appointment Make(
        long id, DateOnly date, DateOnly bookedUntil, int statusId, SeededRandom random, int? atUnit = null)
    {
        var unitId = atUnit ?? UnitShare.Pick(random);
        var unit = _units[unitId];
        var professional = random.Pick(_activeAt[unit.Id]);
        var specialtyId = random.Pick(professional.SpecialtyIds);
        var procedure = random.Pick(_proceduresOf[specialtyId]);
        var time = new TimeOnly(7, 0).AddMinutes(5 * random.Next(date.DayOfWeek is DayOfWeek.Saturday ? 66 : 138));
        return new Appointment
        {
            Id = id,
            Date = date,
            Time = time,
            StatusId = statusId,
            UnitId = unit.Id,
            UnitName = random.Chance(0.06) ? random.Pick(OtherSpellings[unit.Id]) : unit.TradeName,
            ProfessionalId = professional.Id,
            SpecialtyId = specialtyId,
            ProcedureId = procedure.Id,
            RoomId = random.Pick(_roomsOf[unit.Id]).Id,
            PatientId = PatientSeed.FirstId + random.Next(PatientSeed.Count),
            ValueCents = procedure.PriceCents,
            ValueStyle = ValueStyles.Pick(random),
            ScheduledBy = Schedulers.Pick(random),
            ScheduledAt = BookingTime(date, bookedUntil, random),
            ChannelId = random.Between(1, 6),
            IsFirst = random.Chance(0.31),
            IsReturn = procedure.TypeId == 9,
        };
    }

    // Most bookings are made a few days ahead, some two months.
    private static string BookingTime(DateOnly date, DateOnly bookedUntil, SeededRandom random)
    {
        var ahead = random.NextFraction();
        var day = date.AddDays(-(int)(60 * ahead * ahead * ahead));
        day = day > bookedUntil ? bookedUntil.AddDays(-random.Next(4)) : day;
        day = day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : day;
        var time = new TimeOnly(random.Between(7, 18), random.Next(60), random.Next(60));
        return day.ToDateTime(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
