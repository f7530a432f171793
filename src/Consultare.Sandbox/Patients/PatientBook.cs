using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Patients;

/// <summary>
/// Everybody who queues today: the made-up life of the day, and those who come, are called and leave because a person
/// says so. A new day begins with nobody left over. Safe for concurrent use.
/// </summary>
internal sealed class PatientBook(SandboxOptions options, SandboxClock clock, ClinicWorld world, SwitchBoard switches)
{
    /// <summary>Whether the made-up life goes on; events act either way.</summary>
    public const string AutomaticSwitch = "patients.automatic";

    private static readonly TimeSpan JustLeft = TimeSpan.FromMinutes(10);
    private const int MaxByHand = 5_000;
    private const long FirstIdByHand = 900_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Visit> _visits = [];
    private DateOnly? _day;
    private long _lastByHand = FirstIdByHand;

    /// <summary>The clinic's wall time, whole seconds.</summary>
    public DateTime Now
    {
        get
        {
            var now = clock.GetLocalNow().DateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>Who is in a queue now, in the order they came.</summary>
    public IReadOnlyList<Visit> Present(QueueKind queue, int unitId)
    {
        var now = Now;
        return [.. Today(queue, unitId).Where(visit => visit.IsPresent(now)).OrderBy(visit => visit.ArrivedAt).ThenBy(visit => visit.Id)];
    }

    /// <summary>Who is in a queue now or left a short while ago, in the order they came: those whom a person may move.</summary>
    public IReadOnlyList<Visit> AtHand(QueueKind queue, int unitId)
    {
        var now = Now;
        return
        [
            .. Today(queue, unitId)
                .Where(visit => visit.IsPresent(now) || (visit.HasLeft(now) && visit.LeftAt > now - JustLeft))
                .OrderBy(visit => visit.ArrivedAt)
                .ThenBy(visit => visit.Id),
        ];
    }

    /// <summary>Who has been in a queue today and is gone.</summary>
    public IReadOnlyList<Visit> Gone(QueueKind queue, int unitId)
    {
        var now = Now;
        return [.. Today(queue, unitId).Where(visit => visit.HasLeft(now))];
    }

    /// <summary>Somebody comes now; null when too many have come by hand already.</summary>
    public Visit? Arrive(Func<long, DateTime, Visit> make)
    {
        lock (_gate)
        {
            LiveToday();
            if (_lastByHand - FirstIdByHand >= MaxByHand)
            {
                return null;
            }

            var visit = make(++_lastByHand, Now);
            return _visits[visit.Id] = visit;
        }
    }

    /// <summary>Changes somebody who is known today; null when the id is not.</summary>
    public Visit? Change(long id, Func<Visit, DateTime, Visit> change)
    {
        lock (_gate)
        {
            LiveToday();
            return _visits.TryGetValue(id, out var visit) ? _visits[id] = change(visit, Now) : null;
        }
    }

    /// <summary>Back to the seed.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _day = null;
            _lastByHand = FirstIdByHand;
        }
    }

    private List<Visit> Today(QueueKind queue, int unitId)
    {
        var isAutomatic = switches.IsOn(AutomaticSwitch);
        lock (_gate)
        {
            LiveToday();
            return
            [
                .. _visits.Values.Where(visit => visit.Queue == queue && visit.UnitId == unitId
                    && (isAutomatic || visit.Id > FirstIdByHand)),
            ];
        }
    }

    private void LiveToday()
    {
        if (_day == clock.Today)
        {
            return;
        }

        _day = clock.Today;
        _visits.Clear();
        foreach (var visit in world.Read(clinic => new ClinicDay(options.Seed, _day.Value, clinic).Visits().ToList()))
        {
            _visits[visit.Id] = visit;
        }
    }
}
