namespace Consultare.Integrations.Feegow.Web;

/// <summary>What the Totem page used for a unit, proven by a call of our own (hub-integrations 4.5).</summary>
/// <param name="UnitId">2, 3 or 12.</param>
/// <param name="Token">The token, a secret.</param>
/// <param name="Cookies">Cookie header text that a browser would send to the queue's host; may be empty.</param>
/// <param name="IsVerified">Whether the proof brought items of the unit; an empty queue tells nothing.</param>
public sealed record UnitToken(int UnitId, string Token, string Cookies, bool IsVerified)
{
    /// <summary>Names the unit only: a record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => $"unit {UnitId}";
}
