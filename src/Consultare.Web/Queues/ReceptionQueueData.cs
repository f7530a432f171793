using System.Text.Json.Serialization;

namespace Consultare.Web.Queues;

/// <summary>The receptions today.</summary>
/// <param name="PerUnit">By Feegow's unit id.</param>
/// <param name="Global">Over all units.</param>
public sealed record ReceptionQueueData(
    [property: JsonPropertyName("por_unidade")] IReadOnlyDictionary<string, ReceptionUnitResponse> PerUnit,
    [property: JsonPropertyName("global")] ReceptionGlobalResponse Global);
