namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>All appointments by day and by id. Not locked itself: <see cref="ClinicWorld"/> holds the lock.</summary>
internal sealed class AppointmentBook(long firstId)
{
    private readonly SortedDictionary<DateOnly, AppointmentDay> _days = [];
    private readonly Dictionary<long, DateOnly> _dateOf = [];
    private long _nextId = firstId;

    public int Count => _dateOf.Count;

    public long TakeId() => _nextId++;

    public Appointment? Find(long id) =>
        _dateOf.TryGetValue(id, out var date) ? _days[date].Find(id) : null;

    /// <summary>Adds, or replaces the one of the same id on whatever day it was.</summary>
    public void Put(Appointment appointment)
    {
        if (_dateOf.TryGetValue(appointment.Id, out var before) && before != appointment.Date)
        {
            _days[before].Remove(appointment.Id);
        }

        if (!_days.TryGetValue(appointment.Date, out var day))
        {
            _days[appointment.Date] = day = new AppointmentDay();
        }

        day.Put(appointment);
        _dateOf[appointment.Id] = appointment.Date;
        _nextId = Math.Max(_nextId, appointment.Id + 1);
    }

    public bool Remove(long id)
    {
        if (!_dateOf.Remove(id, out var date))
        {
            return false;
        }

        _days[date].Remove(id);
        return true;
    }

    public IReadOnlyList<Appointment> On(DateOnly day) =>
        _days.TryGetValue(day, out var found) ? [.. found.Appointments] : [];

    /// <summary>Both ends included, by date and then id.</summary>
    public IEnumerable<Appointment> Between(DateOnly from, DateOnly to) =>
        DaysBetween(from, to).SelectMany(day => day.Appointments);

    /// <summary>The days that hold anything, both ends included.</summary>
    public IEnumerable<AppointmentDay> DaysBetween(DateOnly from, DateOnly to)
    {
        // A window of the API is short; a whole-book question walks the days that exist.
        if (to.DayNumber - from.DayNumber > _days.Count)
        {
            return _days.Where(pair => pair.Key >= from && pair.Key <= to).Select(pair => pair.Value);
        }

        return Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1)
            .Select(number => _days.GetValueOrDefault(DateOnly.FromDayNumber(number)))
            .OfType<AppointmentDay>();
    }
}
