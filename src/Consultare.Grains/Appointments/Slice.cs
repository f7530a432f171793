using System.Globalization;

namespace Consultare.Grains.Appointments;

/// <summary>A stretch of clinic days read in one call, both ends inclusive.</summary>
internal readonly record struct Slice(DateOnly Start, DateOnly End)
{
    /// <summary>Whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Cuts a period into slices of at most so many calendar days; 7 in a regular run (hub-integrations 1.6).</summary>
    public static IEnumerable<Slice> Cut(DateOnly start, DateOnly end, int mostDays = 7)
    {
        for (var day = start; day <= end; day = day.AddDays(mostDays))
        {
            var last = day.AddDays(mostDays - 1);
            yield return new Slice(day, last < end ? last : end);
        }
    }

    /// <summary>Reads a slice back from its text.</summary>
    /// <exception cref="FormatException">The text is no slice; it is quoted.</exception>
    public static Slice Parse(string text) =>
        TryParse(text, out var slice) ? slice : throw new FormatException($"'{text}' is not a slice of days.");

    /// <summary>Reads a slice back from its text, if it is one.</summary>
    public static bool TryParse(string text, out Slice slice)
    {
        var parts = text.Split("..");
        if (parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end))
        {
            slice = new Slice(start, end);
            return true;
        }

        slice = default;
        return false;
    }

    /// <summary>The slice as its page's key: <c>2026-11-01..2026-11-07</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}");
}
