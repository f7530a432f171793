using System.Globalization;
using System.Text.Json;

namespace Consultare.Integrations.Clinia;

/// <summary>Reads members of the dashboard's answers; what has the wrong shape is refused by name, absent or null counts as nothing.</summary>
internal static class CliniaReading
{
    /// <summary>Longest list that is read; more is no answer of a dashboard.</summary>
    private const int LongestList = 1_000;

    private const double LargestCount = 100_000_000;

    public static JsonElement Object(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value
            : throw Wrong(name);

    public static IEnumerable<JsonElement> List(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        && value.GetArrayLength() <= LongestList
            ? value.EnumerateArray()
            : throw Wrong(name);

    /// <summary>A list that may be absent.</summary>
    public static IEnumerable<JsonElement> ListOrNone(JsonElement parent, string name) =>
        IsAbsent(parent, name, out _) ? [] : List(parent, name);

    public static string Text(JsonElement parent, string name) =>
        !IsAbsent(parent, name, out var value) && TextOf(value) is { Length: > 0 } text
            ? text
            : throw Wrong(name);

    /// <summary>A count or a number of seconds, never below 0; fractions are kept, absent is 0.</summary>
    public static double Number(JsonElement parent, string name)
    {
        if (IsAbsent(parent, name, out var value))
        {
            return 0;
        }

        var number = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out var plain) => plain,
            JsonValueKind.String when double.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var told) => told,
            _ => double.NaN,
        };
        return number is >= 0 and <= LargestCount ? number : throw Wrong(name);
    }

    /// <summary>The same, rounded.</summary>
    public static int Whole(JsonElement parent, string name) => Rounded(Number(parent, name));

    public static int Rounded(double number) => (int)Math.Round(number, MidpointRounding.AwayFromZero);

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: no text.
            return null;
        }
    }

    private static bool IsAbsent(JsonElement parent, string name, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object
            ? !parent.TryGetProperty(name, out value) || value.ValueKind == JsonValueKind.Null
            : throw Wrong(name);
    }

    private static CliniaPayloadException Wrong(string name) => new($"o campo {name} fora do formato combinado");
}
