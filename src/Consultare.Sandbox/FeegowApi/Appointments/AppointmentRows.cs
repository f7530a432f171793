using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>Writes records as comma-joined JSON objects, ready to stand inside an array.</summary>
internal static class AppointmentRows
{
    private static readonly JsonWriterOptions Writing =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(IEnumerable<Appointment> appointments, AppointmentStyle style, bool withProcedures) =>
        Write(json =>
        {
            foreach (var appointment in appointments)
            {
                AppointmentJson.Write(json, appointment, style, withProcedures);
            }
        });

    public static byte[] Write(Action<Utf8JsonWriter> rows)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartArray();
            rows(json);
            json.WriteEndArray();
        }

        return buffer.WrittenSpan[1..^1].ToArray();
    }
}
