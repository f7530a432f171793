using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>What silos of one process share: one directory of activations, the observers, reminders and in-memory states.</summary>
internal sealed class Cluster
{
    private const int MaxForwards = 8;
    private Silo[] _silos = [];
    private int _next;

    public ConcurrentDictionary<GrainId, Activation> Activations { get; } = new();

    public ConcurrentDictionary<GrainId, Observer> Observers { get; } = new();

    public ReminderTable Reminders { get; } = new();

    /// <summary>Rows of the in-memory storages; gone when the last silo is.</summary>
    public ConcurrentDictionary<(string Storage, string State, GrainId Grain), StoredState> States { get; } = new();

    public void Join(Silo silo)
    {
        lock (Observers)
        {
            _silos = [.. _silos, silo];
        }
    }

    public void Leave(Silo silo)
    {
        lock (Observers)
        {
            _silos = [.. _silos.Where(s => s != silo)];
            if (_silos.Length == 0)
            {
                States.Clear();
                Reminders.Clear();
                return;
            }
        }

        Reminders.MoveFrom(silo, _silos[0]);
    }

    public void Deliver(Request request)
    {
        try
        {
            if (request.Target.GrainId.Type.Value.ToString() == "sys.client")
            {
                // A call to an observer that is gone is never answered, as in Orleans.
                Observers.GetValueOrDefault(request.Target.GrainId)?.Receive(request);
                return;
            }

            var id = request.Target.GrainId;
            while (!Find(id).Receive(new RequestWork(request)))
            {
                // That activation has just ended: the next one takes it.
            }
        }
        catch (Exception error)
        {
            request.Fail(error);
        }
    }

    public void Forward(Request request)
    {
        if (++request.Forwards > MaxForwards)
        {
            request.Fail(new OrleansMessageRejectionException($"{request} was sent on {MaxForwards} times: its grain ends as soon as it starts."));
            return;
        }

        Deliver(request);
    }

    private Activation Find(GrainId id)
    {
        if (!Activations.TryGetValue(id, out var found))
        {
            var silos = _silos;
            if (silos.Length == 0)
            {
                throw new SiloUnavailableException("No silo is running.");
            }

            var silo = silos[(Interlocked.Increment(ref _next) & int.MaxValue) % silos.Length];
            found = Activations.GetOrAdd(id, new Activation(silo, GrainClass.OfType(id.Type), id));
        }

        return found;
    }
}
