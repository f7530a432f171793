namespace Consultare.Integrations.Feegow.Web;

/// <summary>What the queue says of a token (hub-integrations 4.5).</summary>
public enum TokenVerdict
{
    /// <summary>The items are of the unit, but for a few that got in by mistake.</summary>
    Verified,

    /// <summary>Accepted, but an empty queue, or one with as many of others, tells nothing.</summary>
    Undecided,

    /// <summary>Items came, and most of them are of other units.</summary>
    Foreign,

    /// <summary>Turned away: expired or never valid.</summary>
    Refused,

    /// <summary>No answer that tells anything.</summary>
    Unclear,
}
