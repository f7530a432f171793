namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>
/// The appointments of one day, in order of id, with their JSON written at most once: a benchmark then measures the
/// reader, not the sandbox. Guarded by the lock of its <see cref="AppointmentBook"/>.
/// </summary>
internal sealed class AppointmentDay
{
    private readonly SortedList<long, Appointment> _appointments = [];
    private AppointmentStyle? _styleOfJson;
    private byte[] _json = [];

    public IList<Appointment> Appointments => _appointments.Values;

    public void Put(Appointment appointment)
    {
        _appointments[appointment.Id] = appointment;
        _styleOfJson = null;
    }

    public void Remove(long id)
    {
        _appointments.Remove(id);
        _styleOfJson = null;
    }

    public Appointment? Find(long id) => _appointments.GetValueOrDefault(id);

    /// <summary>The records joined with commas, without brackets; never changed once handed out.</summary>
    public byte[] JsonIn(AppointmentStyle style)
    {
        if (!ReferenceEquals(_styleOfJson, style))
        {
            (_json, _styleOfJson) = (AppointmentRows.Write(Appointments, style, withProcedures: false), style);
        }

        return _json;
    }
}
