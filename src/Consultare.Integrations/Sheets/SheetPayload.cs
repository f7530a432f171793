using System.Text.Json;
using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Sheets;

/// <summary>Reads the two answers of the Sheets API; what has the wrong shape is refused by name, never counted as nothing.</summary>
internal static class SheetPayload
{
    /// <summary>Longest sheet that is read.</summary>
    public const int MostRows = 100_000;

    /// <summary>The title of the first tab.</summary>
    public static Answer<string> Title(JsonElement root)
    {
        var title = root.GetProperty("sheets")[0].GetProperty("properties").GetProperty("title");
        return title.ValueKind == JsonValueKind.String
            ? new Success<string>(title.GetString()!, 1)
            : new Failed<string>(SheetFailures.WrongShape("title"));
    }

    /// <summary>The rows of a range; none when it holds nothing. Cells come as the text that people see.</summary>
    public static Answer<SheetTable> Table(JsonElement root)
    {
        if (!root.TryGetProperty("values", out var values))
        {
            return new Success<SheetTable>(new SheetTable([]), 1);
        }

        if (values.ValueKind != JsonValueKind.Array || !values.EnumerateArray().All(IsRow))
        {
            return new Failed<SheetTable>(SheetFailures.WrongShape("values"));
        }

        return values.GetArrayLength() > MostRows
            ? new Failed<SheetTable>(SheetFailures.TooManyRows(MostRows))
            : new Success<SheetTable>(new SheetTable([.. values.EnumerateArray().Select(Cells)]), 1);
    }

    private static bool IsRow(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array && row.EnumerateArray().All(cell => cell.ValueKind == JsonValueKind.String);

    private static IReadOnlyList<string> Cells(JsonElement row) => [.. row.EnumerateArray().Select(cell => cell.GetString()!)];
}
