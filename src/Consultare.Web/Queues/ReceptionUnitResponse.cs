using System.Text.Json.Serialization;

namespace Consultare.Web.Queues;

/// <summary>One unit's reception today.</summary>
/// <param name="Queue">People who wait.</param>
/// <param name="AverageWait">Mean minutes from arrival to service, rounded.</param>
/// <param name="Attended">People who have been served.</param>
/// <param name="UnitName">Canonical name.</param>
public sealed record ReceptionUnitResponse(
    [property: JsonPropertyName("fila")] int Queue,
    [property: JsonPropertyName("tempo_medio")] int AverageWait,
    [property: JsonPropertyName("total_passaram")] int Attended,
    [property: JsonPropertyName("nome_unidade")] string UnitName);
