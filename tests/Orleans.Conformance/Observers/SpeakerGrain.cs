using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Orleans.Conformance.Observers;

public sealed class SpeakerGrain : Grain, ISpeakerGrain
{
    private readonly ObserverManager<IListener> _listeners;
    private DateTime _now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public SpeakerGrain(ILogger<SpeakerGrain> logger) =>
        _listeners = new ObserverManager<IListener>(TimeSpan.FromSeconds(90), logger) { GetDateTime = () => _now };

    public Task Subscribe(IListener listener)
    {
        _listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(IListener listener)
    {
        _listeners.Unsubscribe(listener);
        return Task.CompletedTask;
    }

    public Task Say(string what) => _listeners.Notify(l => l.Hear(what));

    public Task SayAndWait(string what) => _listeners.Notify(l => l.HearAndAnswer(what));

    public Task<int> Count() => Task.FromResult(_listeners.Count);

    public Task Advance(TimeSpan time)
    {
        _now += time;
        return Task.CompletedTask;
    }
}
