using System.Net;
using System.Text.Json;

namespace Consultare.Sandbox.Tests.Support;

/// <summary>Plain reading of the REST API, without any of the sandbox's own code.</summary>
internal static class ApiReading
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(this HttpClient api, string path)
    {
        using var answer = await api.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    public static async Task<JsonElement> ContentAsync(this HttpClient api, string path)
    {
        var (status, body) = await api.AskAsync(path);
        status.ShouldBe(HttpStatusCode.OK);
        body.GetProperty("success").GetBoolean().ShouldBeTrue();
        return body.GetProperty("content");
    }

    public static string Search(DateOnly from, DateOnly to, string more = "") =>
        $"appoints/search?data_start={from:dd-MM-yyyy}&data_end={to:dd-MM-yyyy}&list_procedures=0{more}";

    /// <summary>Everything of a period, read in slices of at most 60 days; a 409 is an empty slice.</summary>
    public static async Task<List<ServedAppointment>> ReadAsync(this HttpClient api, DateOnly from, DateOnly to)
    {
        var found = new List<ServedAppointment>();
        for (var start = from; start <= to; start = start.AddDays(60))
        {
            var end = start.AddDays(59) < to ? start.AddDays(59) : to;
            var (status, body) = await api.AskAsync(Search(start, end));
            if (status is not HttpStatusCode.Conflict)
            {
                found.AddRange(body.GetProperty("content").EnumerateArray().Select(ServedAppointment.From));
            }
        }

        return found;
    }

    /// <summary>Only what a reader can take: with an id and a date.</summary>
    public static List<ServedAppointment> Readable(this IEnumerable<ServedAppointment> served) =>
        [.. served.Where(one => one is { Id: > 0, Date: not null })];
}
