namespace Orleans.Conformance.Services;

public interface IGuidGrain : IGrainWithGuidKey
{
    Task<Guid> Key();

    Task<bool> IsMyself(IGuidGrain other);
}
