namespace Consultare.Testing;

/// <summary>Finds the appointments of Vitória, or makes up a file of the same counts and says so.</summary>
public sealed record VitoriaCsv(string Path, bool IsMadeUp)
{
    public const int Rows = 2_999;
    public const int NoShows = 588;
    public const string LargestUnit = "MARIA ORTIZ";
    public const int RowsOfLargestUnit = 185;

    private const string FileName = "appointments-vitoria-2016.csv";
    private static readonly Lazy<VitoriaCsv> Found = new(Find);

    /// <summary>Bookings of January to April 2016.</summary>
    public static IReadOnlyList<int> BookingsByMonth { get; } = [9, 36, 513, 2_441];

    /// <summary>VITORIA_CSV, else the shared data folder beside the repository, else a made-up file.</summary>
    public static VitoriaCsv Locate() => Found.Value;

    private static VitoriaCsv Find()
    {
        if (Environment.GetEnvironmentVariable("VITORIA_CSV") is { Length: > 0 } told)
        {
            return File.Exists(told)
                ? new(told, false)
                : throw new FileNotFoundException($"VITORIA_CSV names no file: {told}");
        }

        var shared = System.IO.Path.GetFullPath(
            System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared", "data", FileName));
        return File.Exists(shared) ? new(shared, false) : MakeUp();
    }

    private static VitoriaCsv MakeUp()
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("vitoria-").FullName, FileName);
        File.WriteAllLines(path, MadeUpVitoria.Lines());
        Console.WriteLine(
            $"No {FileName} found (VITORIA_CSV, ../shared/data): made one up with the same counts at {path}");
        return new(path, true);
    }
}
