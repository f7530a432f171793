using System.Globalization;
using System.Text.Json;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Reception;

/// <summary>Reads fields of the reception queue under any of their names; the first that holds something wins.</summary>
internal static class ReceptionFields
{
    private const int LongestText = 500;

    /// <summary>A whole number, plain or as text; null when absent or not one.</summary>
    public static long? Whole(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.TryGetInt64(out var number) ? number : null
        : value.ValueKind == JsonValueKind.String
            && long.TryParse(StringOf(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var text) ? text
        : null;

    /// <summary>A text; null when every name is absent, null or blank. Anything but a text is refused.</summary>
    /// <exception cref="FormatException">A name holds something else; it is the message.</exception>
    public static string? Text(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (TextOf(item, name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A moment; one with a clock time comes before one that tells the day alone.</summary>
    /// <exception cref="FormatException">A name holds no moment; it is the message.</exception>
    public static ReceptionMoment? Moment(JsonElement item, params ReadOnlySpan<string> names)
    {
        ReceptionMoment? best = null;
        foreach (var name in names)
        {
            if (MomentOf(item, name) is { } moment && (best is null || (best.Value.Time is null && moment.Time is not null)))
            {
                best = moment;
            }
        }

        return best;
    }

    private static string? TextOf(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        var text = QueueText.Clean(StringOf(value) ?? throw new FormatException(name));
        return text.Length == 0 ? null : text[..Math.Min(text.Length, LongestText)];
    }

    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped, or bytes that are no UTF-8.
            return null;
        }
    }

    private static ReceptionMoment? MomentOf(JsonElement item, string name)
    {
        if (TextOf(item, name) is not { } text || text.StartsWith("0000-00-00", StringComparison.Ordinal))
        {
            return null;
        }

        if (!ClinicTimestamps.TryNormalize(text, out var stored))
        {
            throw new FormatException(name);
        }

        var moment = DateTime.ParseExact(stored, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var hasClock = text.Contains(':', StringComparison.Ordinal);
        return new ReceptionMoment(DateOnly.FromDateTime(moment), hasClock ? TimeOnly.FromDateTime(moment) : null);
    }
}
