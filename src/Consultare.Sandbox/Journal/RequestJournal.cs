using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.Journal;

/// <summary>
/// The log and the counters of sandbox 5, both bounded. An arrival is counted before anything else happens; an answer
/// before it is sent, so whoever holds an answer finds it counted.
/// </summary>
public sealed class RequestJournal
{
    private const int MaxEntries = 10_000;
    private const int MaxRoutes = 500;
    private const string OtherRoutes = "other";

    private readonly Lock _gate = new();
    private readonly SandboxClock _clock;
    private readonly Queue<RequestEntry> _entries = new();
    private readonly Dictionary<string, RouteTally> _routes = new(StringComparer.Ordinal);
    private readonly List<SliceRequest> _slices = [];
    private RouteTally _all = new();
    private long _total;
    private long _slicesSeen;
    private int _generation;
    private TaskCompletionSource _left = NewSignal();

    internal RequestJournal(SandboxClock clock) => _clock = clock;

    /// <summary>The newest 10,000 requests, oldest first.</summary>
    public IReadOnlyList<RequestEntry> Entries()
    {
        lock (_gate)
        {
            return [.. _entries];
        }
    }

    /// <summary>The counters as they stand.</summary>
    public RequestAssertions Assertions()
    {
        lock (_gate)
        {
            var routes = _routes.OrderBy(pair => pair.Key, StringComparer.Ordinal);
            return new RequestAssertions(
                _total,
                _all.InProgress,
                _all.MaxParallel,
                routes.ToDictionary(pair => pair.Key, pair => pair.Value.Snapshot()),
                [.. _slices]);
        }
    }

    /// <summary>Forgets everything; requests in progress are not counted when they end.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _routes.Clear();
            _slices.Clear();
            (_all, _total, _slicesSeen) = (new RouteTally(), 0, 0);
            _generation++;
            SignalLeft();
        }
    }

    /// <summary>Waits until no request is in progress, such as after a client has left.</summary>
    public async Task WaitUntilIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task left;
            lock (_gate)
            {
                if (_all.InProgress == 0)
                {
                    return;
                }

                left = _left.Task;
            }

            await left.WaitAsync(cancellationToken);
        }
    }

    internal RequestTicket Arrive(HttpContext http)
    {
        var now = TimeProvider.System.GetUtcNow();
        var period = AppointmentQuery.ReadPeriod(RequestParameters.Of(http));
        lock (_gate)
        {
            var route = TallyOf($"{http.Request.Method} {http.Request.Path}");
            route.Arrive(now);
            _all.Arrive(now);
            return new RequestTicket(
                ++_total,
                _generation,
                _clock.GetLocalNow(),
                TimeProvider.System.GetTimestamp(),
                route,
                period is var (from, to) ? NoteSlice(http.Request.Path, from, to) : null);
        }
    }

    internal void Leave(HttpContext http, RequestTicket ticket, int status, string? fault)
    {
        var elapsed = TimeProvider.System.GetElapsedTime(ticket.Timestamp);
        var entry = RequestMask.Describe(http, ticket, status, (long)elapsed.TotalMilliseconds, fault);
        lock (_gate)
        {
            if (ticket.Generation != _generation)
            {
                return;
            }

            ticket.Route.Leave(status);
            _all.Leave(status);
            Keep(entry);
            CloseSlice(ticket, status);
            SignalLeft();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void SignalLeft()
    {
        _left.TrySetResult();
        _left = NewSignal();
    }

    private RouteTally TallyOf(string route)
    {
        var name = _routes.Count < MaxRoutes || _routes.ContainsKey(route) ? route : OtherRoutes;
        return _routes.TryGetValue(name, out var known) ? known : _routes[name] = new RouteTally();
    }

    private long NoteSlice(string path, DateOnly from, DateOnly to)
    {
        _slices.Add(new SliceRequest(path, from, to, 0));
        if (_slices.Count > MaxEntries)
        {
            _slices.RemoveAt(0);
        }

        return _slicesSeen++;
    }

    private void Keep(RequestEntry entry)
    {
        _entries.Enqueue(entry);
        if (_entries.Count > MaxEntries)
        {
            _entries.Dequeue();
        }
    }

    private void CloseSlice(RequestTicket ticket, int status)
    {
        // The list holds the newest slices only: the first of them has this number.
        var first = _slicesSeen - _slices.Count;
        if (ticket.Slice is { } number && number >= first)
        {
            var index = (int)(number - first);
            _slices[index] = _slices[index] with { Status = status };
        }
    }
}
