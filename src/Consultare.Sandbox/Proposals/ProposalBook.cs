using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Proposals;

/// <summary>
/// Every proposal from 60 days before the day of the reset to the clock's present day; days that pass bring theirs and
/// let older ones be executed. Safe for concurrent use.
/// </summary>
internal sealed class ProposalBook
{
    private const int DaysBack = 60;
    private const int ExecutedADay = 3;
    private const long FirstIdOfEvents = 900_001;

    private readonly Lock _gate = new();
    private readonly SandboxOptions _options;
    private readonly SandboxClock _clock;
    private readonly ProposalMaker _maker;
    private readonly SortedDictionary<long, Proposal> _proposals = [];
    private DateOnly _day;
    private long _nextEventId;

    public ProposalBook(SandboxOptions options, SandboxClock clock)
    {
        (_options, _clock, _maker) = (options, clock, new ProposalMaker(options.Seed));
        Reset();
    }

    public void Reset()
    {
        lock (_gate)
        {
            _proposals.Clear();
            _nextEventId = FirstIdOfEvents;
            _day = _clock.Today;
            for (var day = _day.AddDays(-DaysBack); day <= _day; day = day.AddDays(1))
            {
                AddDay(day);
            }

            PlantEveryStatus();
        }
    }

    /// <summary>The proposals dated between two days, both included, by id.</summary>
    public IReadOnlyList<Proposal> Between(DateOnly from, DateOnly to) =>
        Read(() => _proposals.Values.Where(one => one.Date >= from && one.Date <= to).ToList());

    /// <summary>The proposals of one patient.</summary>
    public IReadOnlyList<Proposal> OfPatient(long id) =>
        Read(() => _proposals.Values.Where(one => one.PatientId == id).ToList());

    public int Count => Read(() => _proposals.Count);

    public Proposal? Find(long id) => Read(() => _proposals.GetValueOrDefault(id));

    /// <summary>A new proposal, as somebody has just written it.</summary>
    public Proposal Add(DateOnly day, string? status, int? unitId) => Read(() =>
    {
        var id = _nextEventId++;
        return Put(ProposalMaker.Make(id, day, SeededRandom.For(_options.Seed, "proposal event", (int)id), status, unitId));
    });

    /// <summary>Puts a changed proposal in the place of the one with its id.</summary>
    public Proposal Replace(Proposal proposal) => Read(() => Put(proposal));

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            LiveUntil(_clock.Today);
            return read();
        }
    }

    private Proposal Put(Proposal proposal) => _proposals[proposal.Id] = proposal;

    private void AddDay(DateOnly day)
    {
        foreach (var proposal in _maker.MakeDay(day))
        {
            Put(proposal);
        }
    }

    private void LiveUntil(DateOnly today)
    {
        while (_day < today)
        {
            _day = _day.AddDays(1);
            AddDay(_day);
            var random = SeededRandom.For(_options.Seed, "proposals executed", _day.DayNumber);
            var open = _proposals.Values.Where(one => one.Status == ProposalStatus.Waiting && one.Date < _day).ToList();
            for (var turn = 0; turn < ExecutedADay && open.Count > 0; turn++)
            {
                Put(random.Pick(open) with { Status = ProposalStatus.Executed });
            }
        }
    }

    // Every status, a missing unit and a value that is not the sum, whatever the seed draws (sandbox 4).
    private void PlantEveryStatus()
    {
        var recent = _proposals.Values.Where(one => one.Date < _day).TakeLast(ProposalStatus.All.Count + 2).ToList();
        foreach (var (proposal, status) in recent.Zip(ProposalStatus.All))
        {
            Put(proposal with { Status = status });
        }

        Put(recent[^2] with { UnitId = null, UnitName = null });
        Put(recent[^1] with { ValueCents = recent[^1].TotalCents + 5_000 });
    }
}
