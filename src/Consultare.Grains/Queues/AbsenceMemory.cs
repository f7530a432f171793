namespace Consultare.Grains.Queues;

/// <summary>
/// Remembers for one unit who was missing from its trusted readings, and since when. A process that starts anew has
/// forgotten it and counts from the beginning: nobody is finished for it.
/// </summary>
/// <param name="readings">Trusted readings in a row that must lack somebody.</param>
/// <param name="lasting">How long they must have been missing besides.</param>
internal sealed class AbsenceMemory<TKey>(int readings, TimeSpan lasting)
    where TKey : notnull
{
    private Dictionary<TKey, Absence> _absences = [];

    /// <summary>Enters a trusted reading; answers who of the active is gone by it.</summary>
    public IReadOnlyCollection<TKey> Enter(
        IReadOnlyCollection<TKey> active, IReadOnlySet<TKey> present, DateTimeOffset now)
    {
        _absences = active
            .Where(key => !present.Contains(key))
            .Distinct()
            .ToDictionary(key => key, key => _absences.TryGetValue(key, out var known)
                ? known with { Readings = known.Readings + 1 }
                : new Absence(1, now));
        return [.. _absences.Where(pair => IsGone(pair.Value, now)).Select(pair => pair.Key)];
    }

    /// <summary>Forgets everything, as a new day does.</summary>
    public void Forget() => _absences.Clear();

    private bool IsGone(Absence absence, DateTimeOffset now) =>
        absence.Readings >= readings && now - absence.Since >= lasting;

    private readonly record struct Absence(int Readings, DateTimeOffset Since);
}
