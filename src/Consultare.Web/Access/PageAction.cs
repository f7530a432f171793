namespace Consultare.Web.Access;

/// <summary>What someone may do on a page (hub-domain 3.2).</summary>
public enum PageAction
{
    /// <summary>See the page and its data.</summary>
    View,

    /// <summary>Change what the page keeps.</summary>
    Edit,

    /// <summary>Ask for fresh data.</summary>
    Refresh,
}
