using System.Text;
using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Decodes the string at hand, whatever is wrong with it.</summary>
internal static class JsonText
{
    public static string Decode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: the text is shown as it was sent rather than lost.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
