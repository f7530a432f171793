using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Queues;

namespace Consultare.Grains.Reception;

/// <summary>What the reception monitor remembers between its cycles, by unit.</summary>
internal sealed class ReceptionMemory(QueueMonitorOptions options)
{
    private readonly Dictionary<int, AbsenceMemory<long>> _absences = ClinicUnits.All.ToDictionary(
        unit => unit.Id, _ => new AbsenceMemory<long>(options.ReceptionAbsences, TimeSpan.Zero));

    /// <summary>Who was missing from a unit's trusted readings.</summary>
    public AbsenceMemory<long> AbsencesOf(int unitId) => _absences[unitId];
}
