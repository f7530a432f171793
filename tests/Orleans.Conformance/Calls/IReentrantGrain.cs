namespace Orleans.Conformance.Calls;

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string name);

    Task<string> Plain();

    Task Add(int times);

    Task<int> Sum();
}
