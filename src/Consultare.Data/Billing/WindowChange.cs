namespace Consultare.Data.Billing;

/// <summary>The difference between what is stored and what the report says: nothing that stands is touched.</summary>
/// <param name="Inserts">Lines to be written.</param>
/// <param name="Deletes">Stored lines to go: of the window, and refunds stored on another day that now belong here.</param>
/// <param name="Unchanged">Lines that stand.</param>
internal sealed record WindowChange(
    IReadOnlyList<StoredLine> Inserts, IReadOnlyList<StoredLine> Deletes, int Unchanged)
{
    public bool IsNothing => Inserts.Count == 0 && Deletes.Count == 0;

    /// <summary>Days whose figures change beyond the window itself.</summary>
    public IEnumerable<DateOnly> Days => Inserts.Concat(Deletes).Select(line => line.Line.PaidOn).Distinct();

    /// <summary>The same in the words of a preview.</summary>
    public WindowDifference Difference
    {
        get
        {
            var before = Deletes.GroupBy(line => line.Fingerprint, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Line, StringComparer.Ordinal);
            var after = Inserts.Select(line => line.Fingerprint).ToHashSet(StringComparer.Ordinal);
            return new WindowDifference(
                [.. Inserts.Where(line => !before.ContainsKey(line.Fingerprint)).Select(line => line.Line)],
                [.. Inserts.Where(line => before.ContainsKey(line.Fingerprint)).Select(line => new LineChange(before[line.Fingerprint], line.Line))],
                [.. Deletes.Where(line => !after.Contains(line.Fingerprint)).Select(line => line.Line)],
                Unchanged);
        }
    }

    public int Removed => Deletes.Count(gone => !Inserts.Any(line => line.Fingerprint == gone.Fingerprint));

    /// <param name="read">The lines of the reading, with fingerprints.</param>
    /// <param name="stored">What the window holds.</param>
    /// <param name="elsewhere">Refunds of the reading that are stored on a day outside the window.</param>
    /// <param name="knowsAccountUser">Whether the account user's column was read; if not, stored values stay (S37).</param>
    public static WindowChange Of(
        IReadOnlyList<StoredLine> read,
        IReadOnlyList<StoredLine> stored,
        IReadOnlyList<StoredLine> elsewhere,
        bool knowsAccountUser)
    {
        var wanted = knowsAccountUser ? read : CarryOver(read, [.. stored, .. elsewhere]);
        var standing = stored.ToLookup(line => (line.Fingerprint, line.Line)).ToDictionary(
            group => group.Key, group => new Queue<StoredLine>(group));
        List<StoredLine> inserts = [];
        foreach (var line in wanted)
        {
            if (!standing.TryGetValue((line.Fingerprint, line.Line), out var equals) || !equals.TryDequeue(out _))
            {
                inserts.Add(line);
            }
        }

        return new WindowChange(
            inserts, [.. standing.Values.SelectMany(left => left), .. elsewhere], wanted.Count - inserts.Count);
    }

    // Equal lines are paired one by one: the fingerprint numbers them.
    private static IReadOnlyList<StoredLine> CarryOver(IReadOnlyList<StoredLine> read, IReadOnlyList<StoredLine> stored)
    {
        var users = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in stored)
        {
            users.TryAdd(line.Fingerprint, line.Line.AccountUser);
        }

        return [.. read.Select(line => line with { Line = line.Line with { AccountUser = users.GetValueOrDefault(line.Fingerprint) } })];
    }
}
