namespace Orleans.Conformance.Calls;

public interface ICallGrain : IGrainWithStringKey
{
    Task<Guid> WhichActivation();

    /// <summary>Tells "begin name", waits at the gate of that name, tells "end name".</summary>
    Task Hold(string name);

    [AlwaysInterleave]
    Task HoldInterleaved(string name);

    [ReadOnly]
    Task HoldReadOnly(string name);

    [AlwaysInterleave]
    Task<string> Ping();

    Task<string> Plain();

    [OneWay]
    Task Forget(string name);

    [ResponseTimeout("00:00:01")]
    Task HoldBriefly(string name);

    Task CallBack(ICallGrain other, ICallGrain self);

    Task CallThenCallBack(ICallGrain caller);

    Task<int> CountUp(int turns);

    Task Fail(string message);

    Task FailOwn(int code);

    ValueTask<int> Twice(int number);

    Task<bool> StaysInItsTurns();

    Task<string> WaitForCancel(string name, CancellationToken cancellationToken);

}
