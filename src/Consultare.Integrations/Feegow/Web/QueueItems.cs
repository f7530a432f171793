using System.Globalization;
using System.Text.Json;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>Reads of a queue only whose it is; what stands in it belongs to others.</summary>
internal static class QueueItems
{
    /// <summary>What the body says of the token that asked for it.</summary>
    public static TokenVerdict Read(ReadOnlyMemory<byte> body, int unitId)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Array ? Of(json.RootElement, unitId) : TokenVerdict.Unclear;
        }
        catch (JsonException)
        {
            return TokenVerdict.Unclear;
        }
    }

    private static TokenVerdict Of(JsonElement items, int unitId) =>
        items.GetArrayLength() == 0 ? TokenVerdict.Empty
        : items.EnumerateArray().All(item => UnitOf(item) == unitId) ? TokenVerdict.Verified
        : TokenVerdict.Foreign;

    private static int? UnitOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("UnidadeID", out var unit))
        {
            return null;
        }

        return unit.ValueKind switch
        {
            JsonValueKind.Number when unit.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(unit.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
    }
}
