using System.Globalization;
using Consultare.Data.Reception;
using Consultare.Grains.Abstractions.Clinic;

namespace Consultare.Web.Queues;

/// <summary>Puts the reception queues together (hub-domain 5.3).</summary>
internal static class ReceptionQueues
{
    public static ReceptionQueueData Of(IReadOnlyList<ReceptionDay> days)
    {
        var units = ClinicUnits.All.ToDictionary(
            unit => unit.Id.ToString(CultureInfo.InvariantCulture), unit => Unit(unit, days));
        var attended = units.Values.Sum(unit => unit.Attended);
        var minutes = units.Values.Sum(unit => unit.AverageWait * unit.Attended);
        return new ReceptionQueueData(units, new ReceptionGlobalResponse(
            units.Values.Sum(unit => unit.Queue),
            attended == 0 ? 0 : (int)Math.Round((decimal)minutes / attended, MidpointRounding.AwayFromZero)));
    }

    private static ReceptionUnitResponse Unit(ClinicUnit unit, IReadOnlyList<ReceptionDay> days)
    {
        var day = days.FirstOrDefault(one => one.UnitId == unit.Id) ?? new ReceptionDay(unit.Id, 0, 0, 0);
        return new ReceptionUnitResponse(day.Queue, day.AverageWait, day.Attended, unit.Name);
    }
}
