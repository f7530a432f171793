using Consultare.Data.Schedules;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Schedules;

/// <summary>Pauses, one at a time for a service, all of them kept.</summary>
public sealed class PauseStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Noon = Some.Noon;

    private TestDatabase _database = null!;
    private PauseStore _store = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new PauseStore(_database.Hub);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Begin_StoresEveryColumn()
    {
        var pause = Pause(Noon) with { Until = Noon.AddHours(2) };

        await _store.BeginAsync(pause, None);

        (await _store.FindOpenAsync("clinia", None)).ShouldBe(pause);
        (await _store.FindOpenAsync("auth", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Begin_WhileOneHolds_EndsThatByTheSamePerson()
    {
        await _store.BeginAsync(Pause(Noon), None);
        var second = Pause(Noon.AddHours(1)) with { PausedBy = "Bia" };

        await _store.BeginAsync(second, None);

        (await _store.FindOpenAsync("clinia", None)).ShouldBe(second);
        var first = (await _store.ListAsync("clinia", Noon.AddDays(-1), Noon.AddDays(1), None))[0];
        (first.EndedAt, first.EndedBy).ShouldBe((second.Since, "Bia"));
    }

    [Fact]
    public async Task End_OfOneService_LeavesTheOthersAndTheEndedOnes()
    {
        await _store.BeginAsync(Pause(Noon), None);
        await _store.BeginAsync(Pause(Noon) with { Service = "auth" }, None);
        await _store.EndAsync("clinia", Noon.AddMinutes(5), "Ana", None);
        await _store.EndAsync("clinia", Noon.AddMinutes(9), "Outra", None);

        (await _store.FindOpenAsync("clinia", None)).ShouldBeNull();
        (await _store.FindOpenAsync("auth", None)).ShouldNotBeNull();
        var ended = (await _store.ListAsync("clinia", Noon, Noon.AddHours(1), None)).ShouldHaveSingleItem();
        (ended.EndedAt, ended.EndedBy).ShouldBe((Noon.AddMinutes(5), "Ana"));
    }

    [Fact]
    public async Task List_OfAStretch_IsWhatTouchesIt()
    {
        await _store.BeginAsync(Pause(Noon), None);
        await _store.EndAsync("clinia", Noon.AddHours(1), "Ana", None);
        await _store.BeginAsync(Pause(Noon.AddHours(3)), None);

        (await StartsAsync(Noon.AddHours(-2), Noon)).ShouldBeEmpty();
        (await StartsAsync(Noon.AddMinutes(30), Noon.AddMinutes(40))).ShouldBe([Noon]);
        (await StartsAsync(Noon.AddHours(1), Noon.AddHours(3))).ShouldBeEmpty();
        (await StartsAsync(Noon, Noon.AddHours(30))).ShouldBe([Noon, Noon.AddHours(3)]);
    }

    private async Task<IEnumerable<DateTimeOffset>> StartsAsync(DateTimeOffset from, DateTimeOffset to) =>
        (await _store.ListAsync("clinia", from, to, None)).Select(pause => pause.Since);

    private static PauseRecord Pause(DateTimeOffset since) => new(Guid.NewGuid(), "clinia", since, null, "Manutenção", "Ana", null, null);
}
