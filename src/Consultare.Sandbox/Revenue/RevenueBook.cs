using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Revenue;

/// <summary>Every line of the report as of the sandbox's clock. Safe for concurrent use.</summary>
internal sealed class RevenueBook
{
    private readonly Lock _gate = new();
    private readonly SandboxOptions _options;
    private readonly SandboxClock _clock;
    private readonly SwitchBoard _switches;
    private readonly Dictionary<(DateOnly Day, int Size), IReadOnlyList<RevenueLine>> _days = [];
    private readonly List<RevenueLine> _added = [];
    private RevenueSeed _seed;

    public RevenueBook(SandboxOptions options, SandboxClock clock, SwitchBoard switches)
    {
        (_options, _clock, _switches) = (options, clock, switches);
        _seed = new RevenueSeed(options.Seed, clock.Today);
    }

    /// <summary>The days with a meaning of their own.</summary>
    public RevenueSeed Seed => _seed;

    public void Reset()
    {
        lock (_gate)
        {
            _days.Clear();
            _added.Clear();
            _seed = new RevenueSeed(_options.Seed, _clock.Today);
        }
    }

    public void Add(RevenueLine line)
    {
        lock (_gate)
        {
            _added.Add(line);
        }
    }

    /// <summary>The lines posted in a period up to now, head office included, in the order of the report.</summary>
    public IReadOnlyList<RevenueLine> Between(DateOnly from, DateOnly to)
    {
        var now = _clock.GetLocalNow();
        var (today, time) = (_clock.Today, TimeOnly.FromDateTime(now.DateTime));
        var last = to < today ? to : today;
        lock (_gate)
        {
            var first = from > _seed.FirstDay ? from : _seed.FirstDay;
            var days = Enumerable.Range(first.DayNumber, Math.Max(0, last.DayNumber - first.DayNumber + 1));
            return
            [
                .. days.SelectMany(day => DayOf(DateOnly.FromDayNumber(day)))
                    .Where(line => line.PostedOn < today || line.PostedAt <= time),
                .. _added.Where(line => line.PostedOn >= from && line.PostedOn <= last),
            ];
        }
    }

    private IReadOnlyList<RevenueLine> DayOf(DateOnly day)
    {
        var key = (day, _switches.Number(RevenueSwitches.LinesPerDay));
        if (!_days.TryGetValue(key, out var lines))
        {
            _days[key] = lines = _seed.LinesOf(day, key.Item2);
        }

        return lines;
    }
}
