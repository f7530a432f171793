using Consultare.Data.Filters;

namespace Consultare.Data.Appointments;

/// <summary>A filter value as the stored spellings that are equal to it.</summary>
/// <param name="Any">The value does not restrict.</param>
/// <param name="Spellings">What to ask for with IN; without meaning when any value will do.</param>
internal sealed record SpellingFilter(bool Any, IReadOnlyList<string> Spellings)
{
    public static readonly SpellingFilter None = new(true, [""]);

    public static bool Restricts(string? value) =>
        !string.IsNullOrWhiteSpace(value) && ComparableText.KeyOf(value) != "ALL";

    public static SpellingFilter Of(string value, IEnumerable<string> stored)
    {
        var key = ComparableText.KeyOf(value);
        return new SpellingFilter(false, [.. stored.Where(spelling => ComparableText.KeyOf(spelling) == key)]);
    }
}
