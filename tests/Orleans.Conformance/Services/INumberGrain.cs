namespace Orleans.Conformance.Services;

public interface INumberGrain : IGrainWithIntegerKey
{
    Task<long> Key();
}
