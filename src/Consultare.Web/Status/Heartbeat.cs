using System.Globalization;
using System.Text.Json.Serialization;
using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Status;

/// <summary>The state of the service behind a page's numbers (hub-domain 6 intro).</summary>
/// <param name="Status">State word; UNKNOWN when the service has no row.</param>
/// <param name="LastRun">Clinic-local time of the last heartbeat.</param>
/// <param name="Details">Latest message.</param>
public sealed record Heartbeat(
    [property: JsonPropertyName("status"), Words(typeof(ServiceState))] string Status,
    [property: JsonPropertyName("last_run")] string? LastRun,
    [property: JsonPropertyName("details")] string Details)
{
    /// <summary>The heartbeat of a row; UNKNOWN without one.</summary>
    public static Heartbeat Of(ServiceStatusRow? row) => row is null
        ? new Heartbeat("UNKNOWN", null, string.Empty)
        : new Heartbeat(row.Status, Text(row.LastRun), row.Details);

    /// <summary>A clinic-local time as the API writes it.</summary>
    public static string? Text(DateTime? localTime) =>
        localTime?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
