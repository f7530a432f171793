using System.Text.Json.Serialization;

namespace Consultare.Web.Appointments;

/// <summary>Values the filters can take.</summary>
/// <param name="ScheduledBy">Bookers.</param>
/// <param name="Specialty">Specialties.</param>
/// <param name="Professional">Professionals.</param>
/// <param name="StatusIds">Status ids.</param>
public sealed record AppointmentsDistincts(
    [property: JsonPropertyName("scheduled_by")] IReadOnlyList<string> ScheduledBy,
    [property: JsonPropertyName("specialty")] IReadOnlyList<string> Specialty,
    [property: JsonPropertyName("professional")] IReadOnlyList<string> Professional,
    [property: JsonPropertyName("status_ids")] IReadOnlyList<int> StatusIds);
