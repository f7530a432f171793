using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>What silos of one process share: one directory of activations, the observers, reminders and in-memory states.</summary>
internal sealed class Cluster
{
    private const int MaxForwards = 8;
    private readonly Lock _gate = new();
    private Silo[] _silos = [];
    private uint _next;

    /// <summary>The last version that an in-memory row was given.</summary>
    public long LastVersion;
    public ConcurrentDictionary<GrainId, Activation> Activations { get; } = new();
    public ConcurrentDictionary<GrainId, Observer> Observers { get; } = new();
    public ReminderTable Reminders { get; } = new();
    /// <summary>Rows of the in-memory storages; gone when the last silo is.</summary>
    public ConcurrentDictionary<(string Storage, string State, GrainId Grain), StateRow> States { get; } = new();

    public void Join(Silo silo)
    {
        lock (_gate)
        {
            _silos = [.. _silos, silo];
        }
    }

    public void Leave(Silo silo)
    {
        lock (_gate)
        {
            _silos = [.. _silos.Where(s => s != silo)];
            Reminders.MoveFrom(silo, _silos.FirstOrDefault());
            if (_silos.Length == 0)
            {
                States.Clear();
            }
        }
    }

    public void Deliver(Request request)
    {
        try
        {
            var id = request.Target.GrainId;
            if (id.Type == Observer.GrainType)
            {
                // A call to an observer that is gone is never answered, as in Orleans.
                Observers.GetValueOrDefault(id)?.Receive(request);
                return;
            }

            while (!Find(id).Receive(request))
            {
                // That activation has just ended: the next one takes it.
            }
        }
        catch (Exception error)
        {
            request.Fail(error);
        }
    }

    /// <summary>Delivers to the next activation what an ended one left; not forever, lest a grain that ends at once loops.</summary>
    public void Forward(Request request)
    {
        if (++request.Forwards <= MaxForwards)
        {
            Deliver(request);
        }
        else
        {
            request.Fail(new OrleansMessageRejectionException($"{request} was forwarded too often: its grain ends as soon as it starts."));
        }
    }

    private Activation Find(GrainId id)
    {
        if (Activations.TryGetValue(id, out var found))
        {
            return found;
        }

        var silos = _silos;
        return silos.Length > 0
            ? Activations.GetOrAdd(id, new Activation(silos[Interlocked.Increment(ref _next) % silos.Length], GrainClass.OfType(id.Type), id))
            : throw new SiloUnavailableException("No silo is running.");
    }
}
