namespace Orleans.Conformance.Calls;

public sealed class CallGrain(Probe probe) : Grain, ICallGrain
{
    private readonly Guid _id = Guid.NewGuid();
    private int _count;

    public Task<Guid> WhichActivation() => Task.FromResult(_id);

    public async Task Hold(string name)
    {
        probe.Tell(this.GetPrimaryKeyString(), $"begin {name}");
        await probe.Gate(this.GetPrimaryKeyString() + name).Task;
        probe.Tell(this.GetPrimaryKeyString(), $"end {name}");
    }

    public Task HoldInterleaved(string name) => Hold(name);

    public Task HoldReadOnly(string name) => Hold(name);

    public Task<string> Ping() => Task.FromResult("pong");

    public Task<string> Plain() => Task.FromResult("plain");

    public Task Forget(string name) => Hold(name);

    public Task HoldBriefly(string name) => Hold(name);

    public Task CallBack(ICallGrain other, ICallGrain self) => other.CallThenCallBack(self);

    public async Task CallThenCallBack(ICallGrain caller) => await caller.Plain();

    public async Task<int> CountUp(int turns)
    {
        for (var i = 0; i < turns; i++)
        {
            // Only single-threaded turns keep this from losing counts.
            var read = _count;
            await Task.Yield();
            _count = read + 1;
        }

        return _count;
    }

    public async Task Fail(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task FailOwn(int code) => throw new OwnException("own words", code);

    public ValueTask<int> Twice(int number) => new(number * 2);

    public async Task<bool> StaysInItsTurns()
    {
        var before = TaskScheduler.Current;
        await Task.Yield();
        var after = TaskScheduler.Current;
        return ReferenceEquals(before, after) && !ReferenceEquals(after, TaskScheduler.Default);
    }

    public async Task<string> WaitForCancel(string name, CancellationToken cancellationToken)
    {
        probe.Tell(this.GetPrimaryKeyString(), $"begin {name}");
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => cancelled.TrySetResult());
        await cancelled.Task;
        probe.Tell(this.GetPrimaryKeyString(), $"cancelled {name}");
        return "cancelled";
    }

}
