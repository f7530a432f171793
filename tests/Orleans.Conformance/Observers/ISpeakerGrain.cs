namespace Orleans.Conformance.Observers;

public interface ISpeakerGrain : IGrainWithStringKey
{
    Task Subscribe(IListener listener);

    Task Unsubscribe(IListener listener);

    /// <summary>Tells every listener, one way.</summary>
    Task Say(string what);

    /// <summary>Tells every listener and waits for each.</summary>
    Task SayAndWait(string what);

    Task<int> Count();

    /// <summary>Moves the clock by which subscriptions expire; they last 90 seconds.</summary>
    Task Advance(TimeSpan time);
}
