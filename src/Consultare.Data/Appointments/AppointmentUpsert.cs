namespace Consultare.Data.Appointments;

/// <summary>
/// An appointment to store. A name that is only a default (its lookup failed or does not know the id) never takes the
/// place of a stored good name (hub-integrations 1.7).
/// </summary>
/// <param name="Row">The appointment.</param>
/// <param name="SpecialtyIsDefault">The specialty is a default.</param>
/// <param name="ProfessionalIsDefault">The professional's name is a default.</param>
/// <param name="GroupIsDefault">The procedure's group is a default.</param>
public sealed record AppointmentUpsert(
    AppointmentRow Row, bool SpecialtyIsDefault, bool ProfessionalIsDefault, bool GroupIsDefault);
