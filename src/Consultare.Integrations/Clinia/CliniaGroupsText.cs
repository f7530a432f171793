namespace Consultare.Integrations.Clinia;

/// <summary>Reads CLINIA_GROUPS.</summary>
internal static class CliniaGroupsText
{
    private const int MostGroups = 100;
    private const int LongestId = 64;
    private const int LongestName = 120;

    /// <summary>The groups of a text; a problem in words instead when one of its parts is no <c>id=label</c>.</summary>
    public static (IReadOnlyList<CliniaGroupLabel> Groups, string? Problem) Read(string text)
    {
        var groups = new List<CliniaGroupLabel>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 and <= LongestId } id, { Length: > 0 and <= LongestName } name])
            {
                return ([], $"part {groups.Count + 1} is no id=label");
            }

            if (groups.Exists(known => known.Id == id))
            {
                return ([], $"part {groups.Count + 1} names a group again");
            }

            groups.Add(new CliniaGroupLabel(id, name));
        }

        return groups.Count <= MostGroups ? (groups, null) : ([], $"more than {MostGroups} groups are listed");
    }
}
