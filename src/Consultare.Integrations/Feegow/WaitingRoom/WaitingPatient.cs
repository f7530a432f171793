namespace Consultare.Integrations.Feegow.WaitingRoom;

/// <summary>Somebody in a unit's waiting room, as the page shows them.</summary>
/// <param name="Name">Repaired, composed, single spaces, without the badge of a first visit; priority words stay in it.</param>
/// <param name="Arrival">Arrival as <c>HH:mm</c>, clinic time.</param>
/// <param name="Professional">Who they wait for; may be empty.</param>
/// <param name="IsInService">Whether they are being seen.</param>
public sealed record WaitingPatient(string Name, string Arrival, string Professional, bool IsInService)
{
    /// <summary>Tells of a person without naming them: a record would print the name into whatever log it meets.</summary>
    public override string ToString() => $"patient arrived {Arrival}";
}
