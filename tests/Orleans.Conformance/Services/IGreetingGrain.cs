namespace Orleans.Conformance.Services;

public interface IGreetingGrain : IGrainWithStringKey
{
    Task<string> Greet();
}
