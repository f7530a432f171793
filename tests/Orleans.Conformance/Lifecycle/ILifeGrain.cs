namespace Orleans.Conformance.Lifecycle;

public interface ILifeGrain : IGrainWithStringKey
{
    Task<Guid> WhichActivation();

    Task End();

    Task EndThenHold(string name);

    Task StartKeepAliveTimer(TimeSpan period, bool keepAlive);

    Task Delay(TimeSpan time);
}
