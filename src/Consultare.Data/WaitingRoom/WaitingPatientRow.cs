namespace Consultare.Data.WaitingRoom;

/// <summary>Somebody in a waiting room as espera_medica holds them.</summary>
/// <param name="HashId">MD5 of unit, patient, arrival and day, lower-case hex.</param>
/// <param name="Unit">Canonical unit name.</param>
/// <param name="Patient">Name, priority words included.</param>
/// <param name="Arrival">Arrival as <c>HH:mm</c>, clinic time.</param>
/// <param name="WaitMinutes">Whole minutes waited so far; null when the arrival is no clock time.</param>
/// <param name="Status">One of <see cref="WaitingStatus"/>.</param>
/// <param name="Professional">Who they wait for; may be empty.</param>
public sealed record WaitingPatientRow(
    string HashId, string Unit, string Patient, string Arrival, int? WaitMinutes, string Status, string Professional)
{
    /// <summary>Tells of a person without naming them.</summary>
    public override string ToString() => $"patient {HashId}";
}
