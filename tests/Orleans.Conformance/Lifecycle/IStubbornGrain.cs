namespace Orleans.Conformance.Lifecycle;

public interface IStubbornGrain : IGrainWithStringKey
{
    Task<string> Plain();
}
