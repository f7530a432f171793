namespace Orleans.Conformance.State;

public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>The total as it was when the grain was activated.</summary>
    Task<int> TotalAtActivation();

    Task<int> Total();

    Task<bool> IsStored();

    Task Set(int total);

    Task SetNote(string note);

    Task<List<string>> Notes();

    Task SetWithoutWriting(int total);

    Task Reread();

    Task Clear();

    Task<int> OtherTotal();

    Task SetOther(int total);

    Task End();
}
