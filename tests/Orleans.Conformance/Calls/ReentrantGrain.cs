namespace Orleans.Conformance.Calls;

[Reentrant]
public sealed class ReentrantGrain(Probe probe) : Grain, IReentrantGrain
{
    private int _sum;

    public async Task Hold(string name)
    {
        probe.Tell(this.GetPrimaryKeyString(), $"begin {name}");
        await probe.Gate(this.GetPrimaryKeyString() + name).Task;
    }

    public Task<string> Plain() => Task.FromResult("plain");

    public async Task Add(int times)
    {
        for (var i = 0; i < times; i++)
        {
            // Requests interleave at the await; within a turn nobody else counts.
            _sum++;
            await Task.Yield();
        }
    }

    public Task<int> Sum() => Task.FromResult(_sum);
}
