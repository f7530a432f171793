namespace Consultare.Web.Access;

/// <summary>What someone may do on one page.</summary>
/// <param name="View">May see it.</param>
/// <param name="Edit">May change what it keeps.</param>
/// <param name="Refresh">May ask for fresh data.</param>
public sealed record PageRights(bool View, bool Edit, bool Refresh)
{
    /// <summary>Everything: what ADMIN always has.</summary>
    public static PageRights All { get; } = new(true, true, true);

    /// <summary>Nothing.</summary>
    public static PageRights None { get; } = new(false, false, false);

    /// <summary>Whether the action is among them.</summary>
    public bool Allow(PageAction action) => action switch
    {
        PageAction.View => View,
        PageAction.Edit => Edit,
        PageAction.Refresh => Refresh,
        _ => false,
    };
}
