namespace Orleans.Conformance.Services;

public sealed class GuidGrain : Grain, IGuidGrain
{
    public Task<Guid> Key() => Task.FromResult(this.GetPrimaryKey());

    public Task<bool> IsMyself(IGuidGrain other) => Task.FromResult(this.AsReference<IGuidGrain>().Equals(other));
}
