using Consultare.Data.Appointments;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Appointments;

/// <summary>Turns Feegow's appointments into rows of feegow_appointments (hub-integrations 1.7).</summary>
internal sealed class AppointmentMapping(AppointmentLookups lookups)
{
    /// <summary>The row of an appointment, with the names that are only defaults marked.</summary>
    public AppointmentUpsert ToRow(FeegowAppointment appointment)
    {
        var specialty = lookups.Name(Lookup.Specialties, appointment.SpecialtyId) ?? appointment.SpecialtyName;
        var professional = lookups.Name(Lookup.Professionals, appointment.ProfessionalId) ?? appointment.ProfessionalName;
        var group = lookups.GroupOf(appointment.ProcedureId) ?? appointment.GroupName;
        var row = new AppointmentRow(
            appointment.Id,
            appointment.Date,
            appointment.StatusId,
            appointment.Value,
            specialty ?? AppointmentDefaults.Specialty,
            professional ?? AppointmentDefaults.Professional,
            group ?? DefaultGroup,
            appointment.ScheduledBy ?? AppointmentDefaults.Booker,
            appointment.UnitName ?? AppointmentDefaults.Unit,
            appointment.ScheduledAt);
        return new AppointmentUpsert(row, specialty is null, professional is null, group is null);
    }

    private string DefaultGroup =>
        lookups.KnowsGroups ? AppointmentDefaults.UnresolvedGroup : AppointmentDefaults.Group;
}
