using Consultare.Data.Runs;
using Consultare.Data.Schedules;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Schedules;

/// <summary>Due times without a run: noted once, with the first reason.</summary>
public sealed class MissedSlotStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Noon = Some.Noon;

    private TestDatabase _database = null!;
    private MissedSlotStore _store = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new MissedSlotStore(_database.Hub);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Add_OfANotedSlot_KeepsTheFirstReason()
    {
        var first = Slot(Noon) with { IsSkipped = true, Reason = "Serviço em pausa." };
        await _store.AddAsync([first], None);

        await _store.AddAsync([Slot(Noon), Slot(Noon.AddHours(1))], None);

        (await _store.ListAsync("clinia", Noon, Noon.AddHours(2), None)).ShouldBe([first, Slot(Noon.AddHours(1))]);
    }

    [Fact]
    public async Task List_OfAStretch_LeavesItsEndAndOtherServicesOut()
    {
        await _store.AddAsync([Slot(Noon.AddHours(2)), Slot(Noon), Slot(Noon.AddHours(1)), Slot(Noon) with { Service = "auth" }], None);

        (await _store.ListAsync("clinia", Noon, Noon.AddHours(2), None)).Select(slot => slot.DueAt).ShouldBe([Noon, Noon.AddHours(1)]);
        (await _store.FindLastAsync("clinia", None))!.DueAt.ShouldBe(Noon.AddHours(2));
        (await _store.FindLastAsync("financeiro", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Add_OfTooMany_IsRefused() => await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _store.AddAsync(
        [.. Enumerable.Range(0, MissedSlotStore.MaxBatch + 1).Select(minute => Slot(Noon.AddMinutes(minute)))], None));

    [Fact]
    public async Task DeleteOld_TakesSlotsAsOldAsRuns_AndNoNewerOne()
    {
        await _store.AddAsync([Slot(Noon.AddDays(-401)), Slot(Noon.AddDays(-399))], None);

        await new RunStore(_database.Hub).DeleteOldAsync(Noon.AddDays(-400), Noon.AddDays(-90), None);

        (await _store.ListAsync("clinia", Noon.AddDays(-500), Noon, None)).ShouldHaveSingleItem().DueAt.ShouldBe(Noon.AddDays(-399));
    }

    private static MissedSlot Slot(DateTimeOffset due) => new("clinia", due, false, "O hub estava desligado.", Noon.AddDays(1));
}
