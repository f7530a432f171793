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
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair, escaped.
            return TokenVerdict.Unclear;
        }
    }

    // A queue may hold somebody of another unit by mistake, so the greater part speaks; as many of each speak for none.
    private static TokenVerdict Of(JsonElement items, int unitId)
    {
        var own = items.EnumerateArray().Count(item => UnitOf(item) == unitId);
        var others = items.GetArrayLength() - own;
        return own > others ? TokenVerdict.Verified
            : own == others ? TokenVerdict.Undecided
            : TokenVerdict.Foreign;
    }

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
