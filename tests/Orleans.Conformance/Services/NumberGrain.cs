namespace Orleans.Conformance.Services;

/// <summary>A grain without the Grain base class.</summary>
public sealed class NumberGrain(IGrainContext context) : IGrainBase, INumberGrain
{
    public IGrainContext GrainContext { get; } = context;

    public Task<long> Key() => Task.FromResult(this.GetPrimaryKeyLong());
}
