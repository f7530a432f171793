namespace Consultare.Integrations.Feegow.Web;

/// <summary>What the queue says of a token (hub-integrations 4.5).</summary>
public enum TokenVerdict
{
    /// <summary>Every item is of the unit.</summary>
    Verified,

    /// <summary>An empty queue: accepted, but it tells nothing.</summary>
    Empty,

    /// <summary>Items came, and not all of them are of the unit.</summary>
    Foreign,

    /// <summary>Turned away: expired or never valid.</summary>
    Refused,

    /// <summary>No answer that tells anything.</summary>
    Unclear,
}
