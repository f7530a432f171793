namespace Consultare.Integrations.Feegow.Web;

/// <summary>What a unit's reception queue is asked with (hub-integrations 4.3).</summary>
/// <param name="UnitId">2, 3 or 12.</param>
/// <param name="Version">Grows with every renewal.</param>
/// <param name="Token">Sent as <c>x-access-token</c>.</param>
/// <param name="Cookies">Cookie header text for the queue's host; may be empty.</param>
public sealed record UnitSession(int UnitId, long Version, string Token, string Cookies)
{
    /// <summary>Names the session without its secrets.</summary>
    public override string ToString() => $"unit {UnitId} v{Version}";
}
