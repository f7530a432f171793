namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>
/// The appointments of one day, in order of id, with their JSON written at most once: a benchmark then measures the
/// reader, not the sandbox. Guarded by the lock of its <see cref="AppointmentBook"/>.
/// </summary>
internal sealed class AppointmentDay
{
    private readonly SortedList<long, Appointment> _appointments = [];
    private byte[]? _json;

    public IList<Appointment> Appointments => _appointments.Values;

    public void Put(Appointment appointment)
    {
        _appointments[appointment.Id] = appointment;
        _json = null;
    }

    public void Remove(long id)
    {
        _appointments.Remove(id);
        _json = null;
    }

    /// <summary>The records joined with commas, without brackets; never changed once handed out.</summary>
    public byte[] Json => _json ??= AppointmentRows.Write(Appointments, withProcedures: false);
}
