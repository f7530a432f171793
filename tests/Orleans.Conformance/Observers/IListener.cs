namespace Orleans.Conformance.Observers;

public interface IListener : IGrainObserver
{
    [OneWay]
    Task Hear(string what);

    Task HearAndAnswer(string what);
}
