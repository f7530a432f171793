using System.Text.Json;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>
/// Reads names from one answer. The same few names come thousands of times, so each is decoded, trimmed and composed
/// once and then found again by its bytes. One instance an answer, not shared between threads.
/// </summary>
internal sealed class NameReader
{
    /// <summary>A direct-mapped cache: a colliding name replaces the former one, so it never grows.</summary>
    private const int Slots = 4096;

    private readonly Entry[] _entries = new Entry[Slots];

    /// <summary>The name at hand; null when it is blank or not a text.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        var bytes = reader.ValueSpan;
        ref var entry = ref _entries[SlotOf(bytes)];
        if (entry.Bytes is null || !bytes.SequenceEqual(entry.Bytes))
        {
            entry = new Entry(bytes.ToArray(), Clean(JsonText.Decode(ref reader)));
        }

        return entry.Name;
    }

    /// <summary>The same for a field that holds a name and nothing else: a number or anything but a text is unreadable.</summary>
    public FieldValue<string> ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return Read(ref reader) is { } name ? FieldValue<string>.Of(name) : FieldValue<string>.Absent;
        }

        reader.Skip();
        return FieldValue<string>.Unreadable;
    }

    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) & (Slots - 1));
    }

    private static string? Clean(string text)
    {
        var name = NameKey.Composed(text.Trim());
        if (name.Length > FeegowAppointment.MaxNameLength)
        {
            var cut = FeegowAppointment.MaxNameLength;
            name = name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)].TrimEnd();
        }

        return name.Length == 0 ? null : name;
    }

    private readonly record struct Entry(byte[]? Bytes, string? Name);
}
