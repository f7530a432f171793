using System.Text.Json.Serialization;
using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Status;

/// <summary>One row of system_status, under the names it has always had (hub-domain 6.7).</summary>
public sealed record StatusRow
{
    /// <summary>Canonical key.</summary>
    [JsonPropertyName("service_name")]
    public required string ServiceName { get; init; }

    /// <summary>State word.</summary>
    [Words(typeof(ServiceState))]
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>Time of the last heartbeat, clinic-local <c>yyyy-MM-dd HH:mm:ss</c>; null when there was none.</summary>
    [JsonPropertyName("last_run")]
    public required string? LastRun { get; init; }

    /// <summary>Latest message.</summary>
    [JsonPropertyName("details")]
    public required string Details { get; init; }
}
