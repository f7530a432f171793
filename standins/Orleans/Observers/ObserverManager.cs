using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>A grain's observers, each known by its own reference. One that is not subscribed again in time, or that fails, is dropped. Not thread-safe.</summary>
public class ObserverManager<TObserver>
{
    // Never changed, only replaced: whoever is being notified may subscribe or leave meanwhile.
    private Dictionary<IAddressable, (DateTime Seen, TObserver Observer)> _observers = [];

    /// <summary>Takes how long a subscription lasts.</summary>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
    }

    /// <summary>How long a subscription lasts.</summary>
    public TimeSpan ExpirationDuration { get; set; }
    /// <summary>The clock, in UTC; the machine's unless set.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;
    /// <summary>How many are subscribed, those expired but not dropped yet included.</summary>
    public int Count => _observers.Count;
    /// <summary>A copy of all.</summary>
    public IReadOnlyDictionary<IAddressable, TObserver> Observers => _observers.ToDictionary(o => o.Key, o => o.Value.Observer);
    /// <summary>Subscribes an observer, or makes its subscription last anew.</summary>
    public void Subscribe(IAddressable id, TObserver observer) => _observers = new(_observers) { [id] = (GetDateTime(), observer) };
    /// <summary>Ends a subscription.</summary>
    public void Unsubscribe(IAddressable id) => Drop(o => o.Equals(id));
    /// <summary>Ends all.</summary>
    public void Clear() => _observers = [];

    /// <summary>Tells all that the predicate lets pass, waiting for each; those that fail or have expired are dropped.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        var defunct = new HashSet<IAddressable>();
        foreach (var (id, (seen, observer)) in _observers)
        {
            try
            {
                if (IsExpired(seen))
                {
                    defunct.Add(id);
                }
                else if (predicate?.Invoke(observer) != false)
                {
                    await notification(observer);
                }
            }
            catch (Exception)
            {
                defunct.Add(id);
            }
        }

        if (defunct.Count > 0)
        {
            Drop(defunct.Contains);
        }
    }

    /// <summary>Tells all that the predicate lets pass; those that fail at once or have expired are dropped.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null) => Notify(
        o =>
        {
            notification(o);
            return Task.CompletedTask;
        },
        predicate).GetAwaiter().GetResult();

    private bool IsExpired(DateTime seen) => seen + ExpirationDuration < GetDateTime();
    private void Drop(Func<IAddressable, bool> isDropped) => _observers = new(_observers.Where(o => !isDropped(o.Key)));
}
