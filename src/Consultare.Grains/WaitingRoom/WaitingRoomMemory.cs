using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Queues;

namespace Consultare.Grains.WaitingRoom;

/// <summary>What the medical monitor remembers between its cycles; lost with the process, to nobody's harm.</summary>
internal sealed class WaitingRoomMemory(QueueMonitorOptions options)
{
    private readonly Dictionary<int, AbsenceMemory<string>> _absences = ClinicUnits.All.ToDictionary(
        unit => unit.Id,
        _ => new AbsenceMemory<string>(options.MedicalAbsences, TimeSpan.FromMinutes(options.MedicalAbsenceMinutes)));

    private readonly Dictionary<int, DateTime> _trustedAt = [];

    /// <summary>The clinic's day that the memory is of.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Whether the pages tell the session's unit.</summary>
    public UnitProof Proof { get; } = new();

    /// <summary>Last search for rows that nobody updates, clinic-local.</summary>
    public DateTime? SweptAt { get; set; }

    /// <summary>Last deletion of old rows, clinic-local.</summary>
    public DateTime? CleanedAt { get; set; }

    /// <summary>Who was missing from a unit's trusted readings.</summary>
    public AbsenceMemory<string> AbsencesOf(int unitId) => _absences[unitId];

    /// <summary>When a unit was last read and believed, clinic-local; null when never.</summary>
    public DateTime? TrustedAt(int unitId) => _trustedAt.TryGetValue(unitId, out var at) ? at : null;

    /// <summary>Notes a trusted reading.</summary>
    public void Trust(int unitId, DateTime nowLocal) => _trustedAt[unitId] = nowLocal;

    /// <summary>Begins a day: whoever was missing yesterday is of no concern.</summary>
    public void Begin(DateOnly day)
    {
        Day = day;
        foreach (var absences in _absences.Values)
        {
            absences.Forget();
        }
    }
}
