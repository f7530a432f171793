using System.Text.Json;
using System.Text.Json.Serialization;

namespace Consultare.Sandbox.Control;

/// <summary>Reads and writes the JSON of the control interface; what is wrong is told, never guessed.</summary>
internal static class ControlBody
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>
    /// The body as <typeparamref name="T"/>, or the 422 that says why not. No body reads as an empty object.
    /// </summary>
    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpContext http)
        where T : class
    {
        try
        {
            using var reader = new StreamReader(http.Request.Body);
            var text = await reader.ReadToEndAsync(http.RequestAborted);
            var value = JsonSerializer.Deserialize<T>(string.IsNullOrWhiteSpace(text) ? "{}" : text, Json);
            return value is null ? (null, Refuse("The body must be a JSON object.")) : (value, null);
        }
        catch (JsonException wrong)
        {
            return (null, Refuse(wrong.Message));
        }
    }

    public static IResult Ok<T>(T value) => Results.Json(value, Json);

    public static IResult Refuse(string what) => Results.Json(new { error = what }, Json, statusCode: 422);

    public static IResult Missing(string what) => Results.Json(new { error = what }, Json, statusCode: 404);
}
