namespace Consultare.Integrations.Feegow;

/// <summary>One appointment as Feegow told it, read and checked; statuses outside the agenda are included.</summary>
/// <param name="Id">Feegow's id, above zero.</param>
/// <param name="Date">Day of the consultation, a day of the clinic.</param>
/// <param name="StatusId">Status as in hub-integrations 1.5; see <see cref="FeegowStatuses"/>.</param>
/// <param name="Value">Reais, whole cents; zero when the record has no value.</param>
/// <param name="SpecialtyId">Id to look the specialty up with; null when absent or 0.</param>
/// <param name="ProfessionalId">Id to look the professional up with; null when absent or 0.</param>
/// <param name="ProcedureId">Id to look the procedure, and through it the group, up with; null when absent or 0.</param>
/// <param name="SpecialtyName">Specialty named on the record itself; null when it names none.</param>
/// <param name="ProfessionalName">Professional named on the record itself; null when it names none.</param>
/// <param name="GroupName">Procedure group named on the record itself; null when it names none.</param>
/// <param name="ScheduledBy">Who booked it; null when absent.</param>
/// <param name="UnitName">Trading name of the unit; null when absent.</param>
/// <param name="ScheduledAt">
/// When it was booked, clinic-local wall time as <c>yyyy-MM-dd HH:mm:ss</c>, a trailing Z dropped and not converted;
/// null when absent.
/// </param>
/// <remarks>Names are trimmed, in composed form and at most <see cref="MaxNameLength"/> characters long.</remarks>
public sealed record FeegowAppointment(
    long Id,
    DateOnly Date,
    int StatusId,
    decimal Value,
    long? SpecialtyId,
    long? ProfessionalId,
    long? ProcedureId,
    string? SpecialtyName,
    string? ProfessionalName,
    string? GroupName,
    string? ScheduledBy,
    string? UnitName,
    string? ScheduledAt)
{
    /// <summary>Longest name handed on; names are VARCHAR(191) in every table of the clinic (hub-domain 2.7).</summary>
    public const int MaxNameLength = 191;
}
