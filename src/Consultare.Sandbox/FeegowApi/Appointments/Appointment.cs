namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>One appointment as structured facts; what is served and what is expected both come from here.</summary>
internal sealed record Appointment
{
    public required long Id { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Time { get; init; }

    public required int StatusId { get; init; }

    public required int UnitId { get; init; }

    /// <summary>
    /// The unit's name as written on this record; spellings vary, and null means the field is absent.
    /// </summary>
    public required string? UnitName { get; init; }

    public required int ProfessionalId { get; init; }

    public required int SpecialtyId { get; init; }

    public required int ProcedureId { get; init; }

    public required int RoomId { get; init; }

    public required int PatientId { get; init; }

    public required int ValueCents { get; init; }

    public required ValueStyle ValueStyle { get; init; }

    public required string ScheduledBy { get; init; }

    /// <summary>Booking time exactly as it is served.</summary>
    public required string ScheduledAt { get; init; }

    public required int ChannelId { get; init; }

    public required bool IsFirst { get; init; }

    public required bool IsReturn { get; init; }

    /// <summary>Whether it is served with a date that no calendar has, so that a reader must reject it.</summary>
    public bool HasInvalidDate { get; init; }

    /// <summary>What the hub stores as the unit: the name on the record, else its default (integrations 1.7).</summary>
    public string UnitNameInHub => string.IsNullOrWhiteSpace(UnitName) ? "Matriz" : UnitName;

    /// <summary>The day of booking, read from the served text.</summary>
    public DateOnly ScheduledOn =>
        DateOnly.ParseExact(ScheduledAt.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
