namespace Consultare.Data.WaitingRoom;

/// <summary>Somebody in a waiting room as the panel shows them.</summary>
/// <param name="HashId">Key of the row.</param>
/// <param name="Unit">Unit as stored.</param>
/// <param name="Patient">Name.</param>
/// <param name="Arrival">Arrival as <c>HH:mm</c>.</param>
/// <param name="WaitMinutes">Minutes waited; null when unknown.</param>
/// <param name="Status">Status as stored.</param>
/// <param name="Professional">Who they wait for.</param>
public sealed record WaitingPatientView(
    string HashId, string Unit, string Patient, string Arrival, int? WaitMinutes, string Status, string Professional)
{
    /// <summary>Tells of a person without naming them.</summary>
    public override string ToString() => $"patient {HashId}";
}
