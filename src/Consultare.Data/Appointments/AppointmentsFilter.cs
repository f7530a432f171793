namespace Consultare.Data.Appointments;

/// <summary>What the appointments report covers; a text that is null, blank or <c>all</c> does not restrict.</summary>
/// <param name="Start">First day of booking.</param>
/// <param name="End">Last day of booking, included.</param>
/// <param name="Grouping">How the series is grouped.</param>
/// <param name="ScheduledBy">Who booked, ignoring case and accents.</param>
/// <param name="Specialty">Specialty, ignoring case and accents.</param>
/// <param name="Professional">Professional, ignoring case and accents.</param>
/// <param name="StatusId">One status (1.3), or null for all.</param>
public sealed record AppointmentsFilter(
    DateOnly Start,
    DateOnly End,
    AppointmentsGrouping Grouping,
    string? ScheduledBy,
    string? Specialty,
    string? Professional,
    int? StatusId);
