using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Appointments;

/// <summary>What the slices of a window said about which appointments exist; slices may arrive on several threads.</summary>
internal sealed class WindowReading
{
    private readonly Lock _gate = new();
    private readonly HashSet<long> _present = [];
    private readonly HashSet<long> _dropped = [];
    private readonly List<Slice> _unproven = [];

    /// <summary>Days for which Feegow said "nothing found", which may also mean "window too long" (A2).</summary>
    public IReadOnlyList<Slice> Unproven => _unproven;

    /// <summary>Enters a slice.</summary>
    public void Add(AppointmentSlice slice)
    {
        lock (_gate)
        {
            foreach (var appointment in slice.Items)
            {
                (FeegowStatuses.IsKept(appointment.StatusId) ? _present : _dropped).Add(appointment.Id);
            }

            // A rejected new copy says nothing about the stored one: it counts as present.
            _present.UnionWith(slice.Rejected.Where(reject => reject.Id is not null).Select(reject => reject.Id!.Value));
            if (slice.NothingFound)
            {
                _unproven.Add(new Slice(slice.Start, slice.End));
            }
        }
    }

    /// <summary>Whether the appointment came, in a status that is kept.</summary>
    public bool Has(long id) => _present.Contains(id);

    /// <summary>Whether it came only in a status that the hub does not keep.</summary>
    public bool CameDropped(long id) => !_present.Contains(id) && _dropped.Contains(id);
}
