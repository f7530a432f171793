using System.Text.Json.Serialization;

namespace Consultare.Web.Appointments;

/// <summary>Bookings of one day, month or year.</summary>
/// <param name="Period"><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>.</param>
/// <param name="Total">Bookings in any stored status.</param>
/// <param name="Confirmados">Status 3 or 7.</param>
/// <param name="NaoCompareceu">Status 6.</param>
public sealed record AppointmentsPointResponse(
    [property: JsonPropertyName("period")] string Period,
    [property: JsonPropertyName("total")] long Total,
    [property: JsonPropertyName("confirmados")] long Confirmados,
    [property: JsonPropertyName("nao_compareceu")] long NaoCompareceu);
