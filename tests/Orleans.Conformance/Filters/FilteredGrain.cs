namespace Orleans.Conformance.Filters;

public sealed class FilteredGrain : Grain, IFilteredGrain
{
    public Task<int> One() => Task.FromResult(1);

    public Task<int> AskOther(string key) => GrainFactory.GetGrain<IFilteredGrain>(key).One();

    public Task Fail(string message) => throw new InvalidOperationException(message);
}
