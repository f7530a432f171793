using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// The answer shapes of integrations 1.4 and 1.8. Bodies are written without a flush: the server sends them after the
/// journal has closed its entry, so a client that has its answer also finds it counted.
/// </summary>
internal static class FeegowAnswer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>200 with the ordinary envelope around what <paramref name="content"/> writes.</summary>
    public static void Content(HttpContext http, Action<Utf8JsonWriter> content, int? total = null) =>
        Json(http, 200, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WritePropertyName("content");
            content(json);
            if (total is { } count)
            {
                json.WriteNumber("total", count);
            }

            json.WriteEndObject();
        });

    /// <summary>409: a business conflict, told in <c>content</c>.</summary>
    public static void Conflict(HttpContext http, string text) => Json(http, 409, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", false);
        json.WriteString("content", text);
        json.WriteEndObject();
    });

    /// <summary>422 shape (a): a bare map of fields and what is wrong with each.</summary>
    public static void InvalidFields(HttpContext http, params (string Field, string Message)[] problems) =>
        Json(http, 422, json =>
        {
            json.WriteStartObject();
            foreach (var (field, message) in problems)
            {
                json.WriteStartArray(field);
                json.WriteStringValue(message);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        });

    /// <summary>422 shape (b): one message; empty when the route or method does not exist.</summary>
    public static void Refused(HttpContext http, string message) => Failure(http, 422, message);

    /// <summary>A failure told in <c>message</c>, as 401, 403 and 422 do.</summary>
    public static void Failure(HttpContext http, int status, string message) => Json(http, status, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", false);
        json.WriteNumber("cod_erro", 0);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    /// <summary>Any JSON body under any status.</summary>
    public static void Json(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            write(json);
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = buffer.WrittenCount;
        http.Response.BodyWriter.Write(buffer.WrittenSpan);
    }
}
