using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Faults;

/// <summary>
/// The armed faults, in the order they were armed; the first that meets a request acts. Safe for concurrent use.
/// </summary>
public sealed class FaultBook
{
    private const int MaxRules = 200;

    private readonly Lock _gate = new();
    private readonly int _seed;
    private readonly List<FaultRule> _rules = [];
    private TaskCompletionSource _changed = FaultRule.NewGate();
    private int _lastId;
    private int _armedSinceClear;

    internal FaultBook(int seed) => _seed = seed;

    /// <summary>Arms a fault. Throws <see cref="FaultRefusedException"/> when it cannot be armed as asked.</summary>
    public FaultState Add(FaultRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (name, plan) = FaultCatalog.Resolve(request);
        lock (_gate)
        {
            if (_rules.Count >= MaxRules)
            {
                throw new FaultRefusedException($"At most {MaxRules} faults may be armed at once.");
            }

            // Chance follows from the place in line, so that a cleared book repeats itself.
            var chance = SeededRandom.For(_seed, "fault", ++_armedSinceClear);
            var rule = new FaultRule(++_lastId, name, request, plan, chance);
            _rules.Add(rule);
            return rule.Snapshot();
        }
    }

    /// <summary>
    /// Arms a variant of the catalogue, such as <c>Add("S09", "500")</c>; no count goes on until cleared.
    /// </summary>
    public FaultState Add(string fault, string? variant = null, int? count = null, string? path = null) =>
        Add(new FaultRequest { Fault = fault, Variant = variant, Count = count, Path = path });

    /// <summary>Holds requests of a path until <see cref="Release"/>; by default only the next one.</summary>
    public FaultState Hold(string path, int? count = 1, IReadOnlyDictionary<string, string>? where = null) =>
        Add(new FaultRequest { Type = FaultTypes.Hold, Path = path, Count = count, Where = where });

    /// <summary>All armed faults, ended ones included.</summary>
    public IReadOnlyList<FaultState> List()
    {
        lock (_gate)
        {
            return [.. _rules.Select(rule => rule.Snapshot())];
        }
    }

    /// <summary>One fault; null when the id is unknown.</summary>
    public FaultState? Find(int id)
    {
        lock (_gate)
        {
            return _rules.FirstOrDefault(rule => rule.Id == id)?.Snapshot();
        }
    }

    /// <summary>
    /// Lets go what a fault holds now; it keeps holding later ones while its count lasts. False when unknown.
    /// </summary>
    public bool Release(int id)
    {
        lock (_gate)
        {
            if (_rules.FirstOrDefault(rule => rule.Id == id) is not { } rule)
            {
                return false;
            }

            rule.Gate.TrySetResult();
            rule.Gate = FaultRule.NewGate();
            return true;
        }
    }

    /// <summary>Disarms a fault and lets go what it holds. False when unknown.</summary>
    public bool Remove(int id)
    {
        lock (_gate)
        {
            var found = _rules.Find(rule => rule.Id == id);
            found?.Gate.TrySetResult();
            SignalChange();
            return found is not null && _rules.Remove(found);
        }
    }

    /// <summary>Disarms everything and lets go all that is held.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.ForEach(rule => rule.Gate.TrySetResult());
            _rules.Clear();
            _armedSinceClear = 0;
            SignalChange();
        }
    }

    /// <summary>
    /// Waits until a fault has met at least <paramref name="hits"/> requests; false when it was disarmed first.
    /// </summary>
    public async Task<bool> WaitForHitsAsync(int id, int hits, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_rules.Find(rule => rule.Id == id) is not { } rule)
                {
                    return false;
                }

                if (rule.Hits >= hits)
                {
                    return true;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The value an armed fault gives a switch; <paramref name="spend"/> counts it as a hit.</summary>
    internal string? SwitchValue(string name, bool spend)
    {
        lock (_gate)
        {
            if (_rules.FirstOrDefault(rule => rule.SwitchValue(name) is not null) is not { } rule)
            {
                return null;
            }

            var value = rule.SwitchValue(name);
            if (spend)
            {
                rule.Spend();
                SignalChange();
            }

            return value;
        }
    }

    /// <summary>The fault that meets this request, if any, with the gate that was closed at that moment.</summary>
    internal FaultMeeting? Meet(HttpContext http)
    {
        lock (_gate)
        {
            if (_rules.FirstOrDefault(rule => rule.Meets(http)) is not { } met)
            {
                return null;
            }

            SignalChange();
            return new FaultMeeting(met, met.Gate.Task);
        }
    }

    /// <summary>Waits at a fault's gate; the count of held requests is right whatever ends the wait.</summary>
    internal async Task HoldAsync(FaultMeeting meeting, CancellationToken cancellationToken)
    {
        CountHeld(meeting.Rule, 1);
        try
        {
            await meeting.Gate.WaitAsync(cancellationToken);
        }
        finally
        {
            CountHeld(meeting.Rule, -1);
        }
    }

    private void CountHeld(FaultRule rule, int change)
    {
        lock (_gate)
        {
            rule.Holding += change;
        }
    }

    private void SignalChange()
    {
        _changed.TrySetResult();
        _changed = FaultRule.NewGate();
    }
}
