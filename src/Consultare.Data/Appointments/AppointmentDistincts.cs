namespace Consultare.Data.Appointments;

/// <summary>What the filters offer: at most 1,000 values each, one spelling of those equal to staff, sorted.</summary>
/// <param name="ScheduledBy">Bookers.</param>
/// <param name="Specialty">Specialties.</param>
/// <param name="Professional">Professionals.</param>
/// <param name="StatusIds">Statuses, ascending.</param>
public sealed record AppointmentDistincts(
    IReadOnlyList<string> ScheduledBy,
    IReadOnlyList<string> Specialty,
    IReadOnlyList<string> Professional,
    IReadOnlyList<int> StatusIds);
