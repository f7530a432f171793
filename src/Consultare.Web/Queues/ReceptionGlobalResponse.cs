using System.Text.Json.Serialization;

namespace Consultare.Web.Queues;

/// <summary>All receptions together.</summary>
/// <param name="Queue">People who wait.</param>
/// <param name="AverageWait">Mean minutes, weighted by the people served, rounded.</param>
public sealed record ReceptionGlobalResponse(
    [property: JsonPropertyName("total_fila")] int Queue,
    [property: JsonPropertyName("tempo_medio")] int AverageWait);
