using System.Text.Json.Serialization;
using Consultare.Web.Status;

namespace Consultare.Web.Appointments;

/// <summary>Bookings of a period, by day, month or year of booking (hub-domain 6.4).</summary>
public sealed record AppointmentsResponse
{
    /// <summary>One point per period that has bookings, ascending.</summary>
    public required IReadOnlyList<AppointmentsPointResponse> Series { get; init; }

    /// <summary>Figures of the whole period.</summary>
    public required AppointmentsStats Stats { get; init; }

    /// <summary>State of the service the numbers come from.</summary>
    public required Heartbeat Heartbeat { get; init; }

    /// <summary>Values for the filters, when asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AppointmentsDistincts? Distincts { get; init; }
}
