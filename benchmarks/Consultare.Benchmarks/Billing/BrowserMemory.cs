using System.Globalization;

namespace Consultare.Benchmarks.Billing;

/// <summary>Memory of everything this process has started: the browser's processes and their driver.</summary>
internal static class BrowserMemory
{
    /// <summary>Their proportional share (PSS), so that what they share counts once.</summary>
    public static long Megabytes()
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: ParentOf(id)))
            .ToLookup(one => one.Parent, one => one.Id);
        return Below(parents, Environment.ProcessId).Sum(KilobytesOf) / 1024;
    }

    private static IEnumerable<int> Below(ILookup<int, int> parents, int id) =>
        parents[id].SelectMany(child => Below(parents, child).Prepend(child));

    private static int ParentOf(int id) =>
        Read($"/proc/{id}/stat") is { Length: > 0 } stat
            ? int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture)
            : 0;

    private static long KilobytesOf(int id) =>
        Read($"/proc/{id}/smaps_rollup").Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    // A process may end between the listing and the reading.
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
