using System.Globalization;
using System.Text;
using System.Text.Json;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>
/// Reads single values of Feegow records from the token at hand. Numbers may come as text and the other way round;
/// the reader is left on the value's last token.
/// </summary>
internal static class FieldReader
{
    /// <summary>Longer texts are no date, number or amount.</summary>
    private const int LongestScalar = 64;

    private const string ZeroMoment = "0000-00-00";

    /// <summary>A whole number, plain or as text.</summary>
    public static FieldValue<long> Whole(ref Utf8JsonReader reader)
    {
        Span<char> buffer = stackalloc char[LongestScalar];
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return FromNumber(ref reader);
            case JsonTokenType.String when TryCopy(ref reader, buffer, out var length):
                return FromText(buffer[..length]);
            default:
                return Otherwise<long>(ref reader);
        }
    }

    /// <summary>An amount of reais in any notation of <see cref="BrazilianMoney"/>.</summary>
    public static FieldValue<decimal> Money(ref Utf8JsonReader reader)
    {
        Span<char> buffer = stackalloc char[LongestScalar];
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number) && BrazilianMoney.TryFit(number, out var fitting)
                    ? FieldValue<decimal>.Of(fitting)
                    : FieldValue<decimal>.Unreadable;
            case JsonTokenType.String when TryCopy(ref reader, buffer, out var length):
                return length == 0 ? default
                    : BrazilianMoney.TryParse(buffer[..length], out var amount) ? FieldValue<decimal>.Of(amount)
                    : FieldValue<decimal>.Unreadable;
            default:
                return Otherwise<decimal>(ref reader);
        }
    }

    /// <summary>A calendar day in any form of <see cref="ClinicDates"/>.</summary>
    public static FieldValue<DateOnly> Day(ref Utf8JsonReader reader)
    {
        Span<char> buffer = stackalloc char[LongestScalar];
        if (reader.TokenType != JsonTokenType.String || !TryCopy(ref reader, buffer, out var length))
        {
            return Otherwise<DateOnly>(ref reader);
        }

        return length == 0 ? default
            : ClinicDates.TryParse(buffer[..length], out var day) ? FieldValue<DateOnly>.Of(day)
            : FieldValue<DateOnly>.Unreadable;
    }

    /// <summary>A moment in stored form; the all-zero moment of old databases means none.</summary>
    public static FieldValue<string> Moment(ref Utf8JsonReader reader)
    {
        Span<char> buffer = stackalloc char[LongestScalar];
        if (reader.TokenType != JsonTokenType.String || !TryCopy(ref reader, buffer, out var length))
        {
            return Otherwise<string>(ref reader);
        }

        ReadOnlySpan<char> text = buffer[..length];
        return text.IsEmpty || text.StartsWith(ZeroMoment) ? default
            : ClinicTimestamps.TryNormalize(text, out var stored) ? FieldValue<string>.Of(stored)
            : FieldValue<string>.Unreadable;
    }

    private static FieldValue<long> FromNumber(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out var whole) ? FieldValue<long>.Of(whole)
            : reader.TryGetDecimal(out var number) ? FromDecimal(number)
            : FieldValue<long>.Unreadable;

    private static FieldValue<long> FromText(ReadOnlySpan<char> text) =>
        text.IsEmpty ? default
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? FieldValue<long>.Of(whole)
                : FieldValue<long>.Unreadable;

    private static FieldValue<long> FromDecimal(decimal number) =>
        decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue
            ? FieldValue<long>.Of((long)number)
            : FieldValue<long>.Unreadable;

    private static FieldValue<T> Otherwise<T>(ref Utf8JsonReader reader)
    {
        var isNull = reader.TokenType == JsonTokenType.Null;
        reader.Skip();
        return isNull ? FieldValue<T>.Absent : FieldValue<T>.Unreadable;
    }

    /// <summary>The trimmed text of a string token, without allocating; false when it is too long or malformed.</summary>
    private static bool TryCopy(ref Utf8JsonReader reader, scoped Span<char> buffer, out int length)
    {
        length = 0;
        if (reader.ValueSpan.Length > buffer.Length)
        {
            return false;
        }

        try
        {
            var decoded = reader.ValueIsEscaped
                ? reader.CopyString(buffer)
                : Encoding.UTF8.GetChars(reader.ValueSpan, buffer);
            var trimmed = buffer[..decoded].Trim();
            trimmed.CopyTo(buffer);
            length = trimmed.Length;
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: no date, number or amount has one.
            return false;
        }
    }
}
