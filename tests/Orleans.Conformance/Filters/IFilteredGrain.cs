namespace Orleans.Conformance.Filters;

public interface IFilteredGrain : IGrainWithStringKey
{
    Task<int> One();

    Task<int> AskOther(string key);

    Task Fail(string message);
}
