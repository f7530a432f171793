namespace Consultare.Web.Queues;

/// <summary>Somebody in a medical queue.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="Name">Name.</param>
/// <param name="Service">Always empty: the source does not tell it.</param>
/// <param name="Professional">Who they wait for; may be empty.</param>
/// <param name="Arrival">Arrival as <c>HH:mm</c>, clinic time.</param>
/// <param name="WaitTime">Whole minutes waited; null when the arrival is unreadable.</param>
/// <param name="Status"><c>waiting</c> or <c>in_service</c>.</param>
/// <param name="Priority">What the name says of it.</param>
public sealed record MedicPatientResponse(
    string Id,
    string Name,
    string Service,
    string Professional,
    string Arrival,
    int? WaitTime,
    string Status,
    PatientPriority Priority)
{
    /// <summary>Tells of a person without naming them.</summary>
    public override string ToString() => $"patient {Id}";
}
