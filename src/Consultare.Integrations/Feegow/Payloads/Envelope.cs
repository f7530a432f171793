using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>What stands around the records of a 200 answer: <c>{"success": …, "content": […]}</c> (1.4).</summary>
internal sealed class Envelope
{
    private const int LongestText = 2000;
    private string? _msg;
    private string? _message;
    private string? _contentText;

    /// <summary>The kind of token <c>content</c> began with; null when there is none.</summary>
    public JsonTokenType? Content { get; private set; }

    /// <summary>Whether the system said that it did not do what we asked.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>What it said about that, under any of the names seen; null when it said nothing.</summary>
    public string? Text => _msg ?? _message ?? _contentText;

    /// <summary>Reads a whole answer, handing every record of its list to the record reader.</summary>
    /// <param name="body">The answer's bytes.</param>
    /// <param name="records">Who takes the records.</param>
    /// <param name="acceptsBareList">Whether the list may come without an envelope, as old versions send it.</param>
    /// <exception cref="JsonException">The answer is not JSON, or not whole.</exception>
    public static Envelope Read(ReadOnlySpan<byte> body, IRecordReader records, bool acceptsBareList)
    {
        var envelope = new Envelope();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            envelope.ReadProperties(ref reader, records);
        }
        else if (reader.TokenType == JsonTokenType.StartArray && acceptsBareList)
        {
            envelope.Content = JsonTokenType.StartArray;
            ReadList(ref reader, records);
        }
        else
        {
            reader.Skip();
        }

        // Whatever follows the answer makes it a broken one.
        reader.Read();
        return envelope;
    }

    private void ReadProperties(ref Utf8JsonReader reader, IRecordReader records)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("content"u8))
            {
                ReadContent(ref reader, records);
            }
            else if (reader.ValueTextEquals("success"u8))
            {
                reader.Read();
                IsRefusal = reader.TokenType == JsonTokenType.False || TextAt(ref reader) is "false";
                reader.Skip();
            }
            else
            {
                ReadText(ref reader);
            }
        }
    }

    private void ReadContent(ref Utf8JsonReader reader, IRecordReader records)
    {
        reader.Read();
        Content = reader.TokenType;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            ReadList(ref reader, records);
        }
        else
        {
            _contentText = TextAt(ref reader);
        }
    }

    private void ReadText(ref Utf8JsonReader reader)
    {
        var isMsg = reader.ValueTextEquals("msg"u8);
        var isMessage = reader.ValueTextEquals("message"u8) || reader.ValueTextEquals("Message"u8);
        reader.Read();
        var text = isMsg || isMessage ? TextAt(ref reader) : null;
        if (isMsg)
        {
            _msg = text;
        }
        else if (isMessage)
        {
            _message = text;
        }
        else
        {
            reader.Skip();
        }
    }

    private static void ReadList(ref Utf8JsonReader reader, IRecordReader records)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            records.ReadRecord(ref reader);
        }
    }

    private static string? TextAt(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestText
            ? JsonText.Decode(ref reader)
            : null;
        reader.Skip();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
