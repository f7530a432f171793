using System.Globalization;
using System.Text.Json;
using Consultare.Integrations.Feegow.Payloads;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Benefit.Payloads;

/// <summary>
/// The São Paulo day of a date of the datagrid (F11). Its dates are UTC instants, so one after 21:00 there belongs to the
/// day before it seems to; exactly midnight UTC is how a plain day without a time is written, and stays that day.
/// </summary>
internal static class ContractDay
{
    private const int LongestText = 40;
    private const int DayLength = 10;
    private const string ZeroDay = "0000-00-00";
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    /// <summary>Reads the value at hand; the reader is left on its last token.</summary>
    public static FieldValue<DateOnly> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            return isNull ? default : FieldValue<DateOnly>.Unreadable;
        }

        var text = reader.ValueSpan.Length <= LongestText ? JsonText.Decode(ref reader).Trim() : "?";
        return text.Length == 0 || text.StartsWith(ZeroDay, StringComparison.Ordinal) ? default
            : TryParse(text, out var day) ? FieldValue<DateOnly>.Of(day)
            : FieldValue<DateOnly>.Unreadable;
    }

    /// <summary>The day a text means; false when it means none.</summary>
    internal static bool TryParse(string text, out DateOnly day)
    {
        if (!HasZone(text))
        {
            return ClinicDates.TryParse(text, out day);
        }

        day = default;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return false;
        }

        var isPlainDay = instant.TimeOfDay == TimeSpan.Zero && instant.Offset == TimeSpan.Zero;
        day = DateOnly.FromDateTime(isPlainDay ? instant.DateTime : TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        return true;
    }

    /// <summary>Whether a clock time with a zone follows the day; without a zone it is wall time already.</summary>
    private static bool HasZone(string text) =>
        text.Length > DayLength && text[4] == '-' && text[DayLength] is 'T' or 't' or ' '
        && (text[^1] is 'Z' or 'z' || text.AsSpan(DayLength).IndexOfAny('+', '-') > 0);
}
