namespace Consultare.Integrations.Feegow.Reception;

/// <summary>Somebody in a unit's reception queue.</summary>
/// <param name="Id">Id at the source.</param>
/// <param name="Patient">Name; null when the source tells none.</param>
/// <param name="Arrival">When they came; null when the source does not say.</param>
/// <param name="ServedAt">When they were served; null until then.</param>
/// <param name="Status">The source's own word; null when it tells none.</param>
public sealed record ReceptionItem(
    long Id, string? Patient, ReceptionMoment? Arrival, ReceptionMoment? ServedAt, string? Status)
{
    /// <summary>Tells of a person without naming them.</summary>
    public override string ToString() => $"reception {Id}";
}
