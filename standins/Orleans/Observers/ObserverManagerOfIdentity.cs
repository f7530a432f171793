using System.Collections;
using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

/// <summary>A grain's observers. One that is not subscribed again in time, or that fails, is dropped. Not thread-safe.</summary>
public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private Dictionary<TIdentity, (DateTime Seen, TObserver Observer)> _observers = [];

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
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _observers.ToDictionary(o => o.Key, o => o.Value.Observer);

    /// <summary>Subscribes an observer, or makes its subscription last anew.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => Change(o => o[id] = (GetDateTime(), observer));

    /// <summary>Ends a subscription.</summary>
    public void Unsubscribe(TIdentity id) => Change(o => o.Remove(id));

    /// <summary>Ends all.</summary>
    public void Clear() => _observers = [];

    /// <summary>Drops those that have expired.</summary>
    public void ClearExpired() => Drop([.. _observers.Where(o => IsExpired(o.Value.Seen)).Select(o => o.Key)]);

    /// <summary>Tells all that the predicate lets pass, waiting for each; those that fail are dropped.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        var defunct = new List<TIdentity>();
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

        Drop(defunct);
    }

    /// <summary>Tells all that the predicate lets pass; those that fail at once are dropped.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null) =>
        // Every step of it is complete when it returns, since this notification is.
        Notify(
            o =>
            {
                notification(o);
                return Task.CompletedTask;
            },
            predicate).GetAwaiter().GetResult();

    /// <summary>All observers.</summary>
    public IEnumerator<TObserver> GetEnumerator() => _observers.Values.Select(o => o.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsExpired(DateTime seen) => seen + ExpirationDuration < GetDateTime();

    private void Drop(List<TIdentity> defunct)
    {
        if (defunct.Count > 0)
        {
            Change(o => defunct.ForEach(id => o.Remove(id)));
        }
    }

    // A copy, so that whoever is being notified may subscribe or leave meanwhile.
    private void Change(Action<Dictionary<TIdentity, (DateTime, TObserver)>> change)
    {
        var copy = new Dictionary<TIdentity, (DateTime Seen, TObserver Observer)>(_observers);
        change(copy);
        _observers = copy;
    }
}
