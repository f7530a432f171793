namespace Consultare.Integrations.Clinia;

/// <summary>Open chats (endpoint 3).</summary>
/// <param name="All">The network's count as told, which may be 0 although groups have some.</param>
/// <param name="Groups">Open chats by group id.</param>
public sealed record CliniaQueues(int All, IReadOnlyDictionary<string, int> Groups)
{
    /// <summary>The network's count: as told, or the groups' sum when that is 0 or less (hub-integrations 8).</summary>
    public int Global => All > 0 ? All : Groups.Values.Sum();
}
