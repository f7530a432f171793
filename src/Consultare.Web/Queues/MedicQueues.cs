using System.Globalization;
using Consultare.Data.WaitingRoom;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Text;

namespace Consultare.Web.Queues;

/// <summary>Puts the medical queue of one unit together.</summary>
internal static class MedicQueues
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    public static MedicUnitResponse Of(
        ClinicUnit unit, IEnumerable<WaitingPatientView> patients, IEnumerable<WaitingDay> days, DateTime nowLocal)
    {
        var own = days.Where(day => UnitOf(day.Unit) == unit.Id).ToList();
        var attended = own.Sum(day => day.Attended);
        return new MedicUnitResponse(
            unit.Name,
            unit.Name.ToUpper(Portuguese),
            [
                .. patients.Where(patient => UnitOf(patient.Unit) == unit.Id)
                    .Select(patient => Patient(patient, nowLocal))
                    .OrderBy(patient => patient.Status == "in_service" ? 0 : 1)
                    .ThenByDescending(patient => patient.WaitTime ?? -1),
            ],
            attended,
            attended == 0 ? 0 : (int)Math.Round((double)own.Sum(day => day.AverageWait * day.Attended) / attended));
    }

    /// <summary>The unit whose words a stored name holds (hub-domain 1.2); null when it is none of ours.</summary>
    internal static int? UnitOf(string name)
    {
        var key = NameKey.Of(name);
        return Has(key, "ouro") ? 2
            : Has(key, "cambui") ? 3
            : Has(key, "shopping") || Has(key, "campinas") ? 12
            : null;
    }

    private static MedicPatientResponse Patient(WaitingPatientView row, DateTime nowLocal) => new(
        row.HashId,
        row.Patient,
        Service: "",
        row.Professional,
        row.Arrival,
        Waited(row, nowLocal),
        IsInService(NameKey.Of(row.Status)) ? "in_service" : "waiting",
        PatientPriority.Of(row.Patient));

    // The stored minutes are up to a minute old; the arrival never is.
    private static int? Waited(WaitingPatientView row, DateTime nowLocal) =>
        TimeOnly.TryParseExact(row.Arrival, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var arrival)
            ? Math.Max(0, (int)(nowLocal.TimeOfDay - arrival.ToTimeSpan()).TotalMinutes)
            : row.WaitMinutes;

    private static bool IsInService(string status) => Has(status, "atendimento") || Has(status, "sala");

    private static bool Has(string key, string word) => key.Contains(word, StringComparison.Ordinal);
}
