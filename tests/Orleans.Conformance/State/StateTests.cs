using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Orleans.Conformance.State;

/// <summary>Persistent state: read before activation, guarded by its ETag, and kept when the host is not.</summary>
public sealed class StateTests(StateFixture fixture) : IClassFixture<StateFixture>
{
    private readonly string _key = Guid.NewGuid().ToString("N");

    private ILedgerGrain Grain => fixture.Grains.GetGrain<ILedgerGrain>(_key);

    [Fact]
    public async Task State_WhenNothingIsStored_IsFresh()
    {
        (await Grain.Total().WaitAsync(Probe.Guard)).ShouldBe(0);
        (await Grain.IsStored().WaitAsync(Probe.Guard)).ShouldBeFalse();
    }

    [Fact]
    public async Task State_WhenStored_IsReadBeforeActivation()
    {
        await Grain.Set(7).WaitAsync(Probe.Guard);
        (await Grain.TotalAtActivation().WaitAsync(Probe.Guard)).ShouldBe(0);
        await Grain.End().WaitAsync(Probe.Guard);
        (await Grain.TotalAtActivation().WaitAsync(Probe.Guard)).ShouldBe(7);
        (await Grain.IsStored().WaitAsync(Probe.Guard)).ShouldBeTrue();
    }

    [Fact]
    public async Task State_WhenReread_LosesWhatWasNotWritten()
    {
        await Grain.Set(1).WaitAsync(Probe.Guard);
        await Grain.SetWithoutWriting(2).WaitAsync(Probe.Guard);
        await Grain.Reread().WaitAsync(Probe.Guard);
        (await Grain.Total().WaitAsync(Probe.Guard)).ShouldBe(1);
    }

    [Fact]
    public async Task State_WhenCleared_IsFreshAndCanBeWrittenAgain()
    {
        await Grain.Set(5).WaitAsync(Probe.Guard);
        await Grain.Clear().WaitAsync(Probe.Guard);
        (await Grain.Total().WaitAsync(Probe.Guard)).ShouldBe(0);
        (await Grain.IsStored().WaitAsync(Probe.Guard)).ShouldBeFalse();
        await Grain.Set(6).WaitAsync(Probe.Guard);
        await Grain.End().WaitAsync(Probe.Guard);
        (await Grain.TotalAtActivation().WaitAsync(Probe.Guard)).ShouldBe(6);
    }

    [Fact]
    public async Task States_OfTwoStorages_AreApart()
    {
        await Grain.Set(1).WaitAsync(Probe.Guard);
        await Grain.SetOther(2).WaitAsync(Probe.Guard);
        await Grain.End().WaitAsync(Probe.Guard);
        (await Grain.Total().WaitAsync(Probe.Guard)).ShouldBe(1);
        (await Grain.OtherTotal().WaitAsync(Probe.Guard)).ShouldBe(2);
    }

    [Fact]
    public async Task Write_WhenTheETagIsOld_Fails_AndTheNextCallMeetsWhatIsStored()
    {
        await Grain.Set(1).WaitAsync(Probe.Guard);
        await ChangeBehindItsBack(100);
        await Should.ThrowAsync<InconsistentStateException>(() => Grain.Set(2).WaitAsync(Probe.Guard));
        // The activation that met the conflict is gone, and with it its stale state.
        (await Grain.TotalAtActivation().WaitAsync(Probe.Guard)).ShouldBe(100);
        await Grain.Set(3).WaitAsync(Probe.Guard);
    }

    [Fact]
    public async Task Clear_WhenTheETagIsOld_Fails()
    {
        await Grain.Set(1).WaitAsync(Probe.Guard);
        await ChangeBehindItsBack(100);
        await Should.ThrowAsync<InconsistentStateException>(() => Grain.Clear().WaitAsync(Probe.Guard));
        (await Grain.Total().WaitAsync(Probe.Guard)).ShouldBe(100);
    }

    [Fact]
    public async Task Write_ToMemory_WhenTheETagIsOld_Fails()
    {
        await Grain.SetOther(1).WaitAsync(Probe.Guard);
        var memory = fixture.Cluster.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>("other");
        await ChangeBehindItsBack(100, memory);
        await Should.ThrowAsync<InconsistentStateException>(() => Grain.SetOther(2).WaitAsync(Probe.Guard));
        (await Grain.OtherTotal().WaitAsync(Probe.Guard)).ShouldBe(100);
    }

    [Fact]
    public async Task State_AfterARestartOfTheHost_IsStillThere()
    {
        var storage = new SharedStorage();
        await using (var first = await SmallCluster.Deploy(1, storage))
        {
            await first.Client.GetGrain<ILedgerGrain>(_key).Set(9).WaitAsync(Probe.Guard);
        }

        await using var second = await SmallCluster.Deploy(1, storage);
        (await second.Client.GetGrain<ILedgerGrain>(_key).TotalAtActivation().WaitAsync(Probe.Guard)).ShouldBe(9);
    }

    [Fact]
    public async Task Call_WhenTheStorageCannotBeRead_Fails_AndTheNextTriesAgain()
    {
        fixture.Storage.ReadFails = new InvalidOperationException("disk gone");
        var error = await Should.ThrowAsync<Exception>(() => Grain.Total().WaitAsync(Probe.Guard));
        error.ToString().ShouldContain("disk gone");
        fixture.Storage.ReadFails = null;
        (await Grain.Total().WaitAsync(Probe.Guard)).ShouldBe(0);
    }

    private async Task ChangeBehindItsBack(int total, IGrainStorage? storage = null)
    {
        storage ??= fixture.Storage;
        var row = new GrainState<Ledger>();
        var id = Grain.GetGrainId();
        await storage.ReadStateAsync("ledger", id, row);
        row.State!.Total = total;
        await storage.WriteStateAsync("ledger", id, row);
    }
}
