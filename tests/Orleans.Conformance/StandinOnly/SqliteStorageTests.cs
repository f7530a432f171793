using Orleans.Conformance.State;
using Orleans.Storage;

namespace Orleans.Conformance.StandinOnly;

/// <summary>Grain storage in a SQLite file, which here needs no script to be run first.</summary>
public sealed class SqliteStorageTests : IAsyncLifetime
{
    private readonly string _key = Guid.NewGuid().ToString("N");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orleans");

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "orleans.db")};Pooling=False";

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task State_AfterARestartOfTheHost_IsStillThere()
    {
        await WithGrain(async grain =>
        {
            (await grain.IsStored()).ShouldBeFalse();
            await grain.Set(5);
            await grain.Set(6);
            await grain.SetNote("acentuação");
        });
        await WithGrain(async grain =>
        {
            (await grain.TotalAtActivation()).ShouldBe(6);
            (await grain.Notes()).ShouldBe(["acentuação"]);
            (await grain.IsStored()).ShouldBeTrue();
        });
    }

    [Fact]
    public async Task State_WhenCleared_IsGoneAfterARestart_AndCanBeWrittenAgain()
    {
        await WithGrain(async grain =>
        {
            await grain.Set(5);
            await grain.Clear();
            (await grain.IsStored()).ShouldBeFalse();
        });
        await WithGrain(async grain =>
        {
            (await grain.TotalAtActivation()).ShouldBe(0);
            await grain.Set(7);
        });
        await WithGrain(async grain => (await grain.TotalAtActivation()).ShouldBe(7));
    }

    [Fact]
    public async Task Write_WhenTheETagIsOld_Fails_AndWhatIsStoredStays()
    {
        await WithGrain(async first =>
        {
            await first.Set(1);
            await WithGrain(second => second.Set(100));
            await Should.ThrowAsync<InconsistentStateException>(() => first.Set(2));
            (await first.TotalAtActivation()).ShouldBe(100);
            await first.Set(3);
        });
    }

    /// <summary>Runs a host of its own on the same file and service.</summary>
    private async Task WithGrain(Func<ILedgerGrain, Task> use)
    {
        await using var cluster = await SmallCluster.Deploy(1, configure: silo =>
        {
            silo.Configure<Configuration.ClusterOptions>(o => o.ServiceId = "hub");
            silo.AddAdoNetGrainStorage(SharedStorage.Name, o =>
            {
                o.Invariant = "System.Data.SQLite";
                o.ConnectionString = ConnectionString;
            });
        });
        await use(cluster.Client.GetGrain<ILedgerGrain>(_key)).WaitAsync(Probe.Guard);
    }
}
