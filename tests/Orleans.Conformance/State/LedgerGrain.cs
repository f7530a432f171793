namespace Orleans.Conformance.State;

public sealed class LedgerGrain(
    [PersistentState("ledger", SharedStorage.Name)] IPersistentState<Ledger> ledger,
    [PersistentState("ledger", "other")] IPersistentState<Ledger> other) : Grain, ILedgerGrain
{
    private int _totalAtActivation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _totalAtActivation = ledger.State.Total;
        return Task.CompletedTask;
    }

    public Task<int> TotalAtActivation() => Task.FromResult(_totalAtActivation);

    public Task<int> Total() => Task.FromResult(ledger.State.Total);

    public Task<bool> IsStored() => Task.FromResult(ledger.RecordExists && ledger.Etag is not null);

    public Task Set(int total)
    {
        ledger.State.Total = total;
        return ledger.WriteStateAsync();
    }

    public Task SetNote(string note)
    {
        ledger.State.Notes.Add(note);
        return ledger.WriteStateAsync();
    }

    public Task<List<string>> Notes() => Task.FromResult(ledger.State.Notes);

    public Task SetWithoutWriting(int total)
    {
        ledger.State.Total = total;
        return Task.CompletedTask;
    }

    public Task Reread() => ledger.ReadStateAsync();

    public Task Clear() => ledger.ClearStateAsync();

    public Task<int> OtherTotal() => Task.FromResult(other.State.Total);

    public Task SetOther(int total)
    {
        other.State.Total = total;
        return other.WriteStateAsync(CancellationToken.None);
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
