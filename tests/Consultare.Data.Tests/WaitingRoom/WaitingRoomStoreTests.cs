using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Consultare.Data.WaitingRoom;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.WaitingRoom;

/// <summary>The rules of espera_medica (hub-domain 2.10).</summary>
public sealed class WaitingRoomStoreTests : IAsyncLifetime
{
    private const string Unit = "Ouro Verde";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly DateTime Noon = Some.LocalNoon;

    private TestDatabase _database = null!;
    private WaitingRoomStore _store = null!;
    private RunFence _fence;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new WaitingRoomStore(_database.Hub);
        _fence = await _database.StartRunAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task SaveAsync_WhenNew_StoresEveryColumn()
    {
        (await SaveAsync(Noon, Patient("a"))).ShouldBe(new QueueSaved(1, 0, 0));

        (await RowAsync("a")).ShouldBe("Ouro Verde|Ana Sá|11:30|30|Espera|Dra. Helena|2026-03-10 12:00:00");
    }

    [Fact]
    public async Task SaveAsync_WhenUnchangedWithinAMinute_TouchesNothing()
    {
        await SaveAsync(Noon, Patient("a"));

        (await SaveAsync(Noon.AddSeconds(59), Patient("a"))).ShouldBe(new QueueSaved(0, 1, 0));

        (await UpdatedAtAsync("a")).ShouldBe("2026-03-10 12:00:00");
    }

    [Fact]
    public async Task SaveAsync_WhenUnchangedForAMinute_TouchesTheRowAndCountsNoChange()
    {
        await SaveAsync(Noon, Patient("a"));

        (await SaveAsync(Noon.AddSeconds(60), Patient("a"))).ShouldBe(new QueueSaved(0, 1, 0));

        (await UpdatedAtAsync("a")).ShouldBe("2026-03-10 12:01:00");
    }

    [Fact]
    public async Task SaveAsync_WhenChanged_OverwritesMinutesStatusAndProfessionalOnly()
    {
        await SaveAsync(Noon, Patient("a"));
        var changed = new WaitingPatientRow("a", "Outra", "Outra", "10:00", 31, WaitingStatus.InService, "Dr. Caio");

        (await SaveAsync(Noon.AddSeconds(15), changed)).ShouldBe(new QueueSaved(1, 0, 0));

        (await RowAsync("a")).ShouldBe("Ouro Verde|Ana Sá|11:30|31|Em Atendimento|Dr. Caio|2026-03-10 12:00:15");
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyLeft_FinishesThemAndKeepsTheirMinutes()
    {
        await SaveAsync(Noon, Patient("a"), Patient("b"));

        var saved = await _store.SaveAsync(_fence, Unit, [Patient("b")], ["a"], Noon.AddSeconds(15), Minute, None);

        saved.ShouldBe(new QueueSaved(0, 1, 1));
        (await RowAsync("a")).ShouldBe("Ouro Verde|Ana Sá|11:30|30|Finalizado (Saiu)|Dra. Helena|2026-03-10 12:00:15");
        (await _store.ListActiveAsync(Unit, None)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyReturns_OpensTheirRowAgain_F19()
    {
        await SaveAsync(Noon, Patient("a"));
        await _store.SaveAsync(_fence, Unit, [], ["a"], Noon, Minute, None);

        (await SaveAsync(Noon.AddSeconds(15), Patient("a"))).Written.ShouldBe(1);

        (await _store.ListActiveAsync(Unit, None)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task SaveAsync_WhenTheDepartedAreOfAnotherUnit_FinishesNobody()
    {
        await SaveAsync(Noon, Patient("a"));

        (await _store.SaveAsync(_fence, "Centro Cambui", [], ["a"], Noon, Minute, None)).Finished.ShouldBe(0);
    }

    [Fact]
    public async Task SaveAsync_WhenOnlyTheMinutesPass_FollowsWithTheNextTouch()
    {
        await SaveAsync(Noon, Patient("a"));

        (await SaveAsync(Noon.AddSeconds(30), Patient("a") with { WaitMinutes = 31 })).ShouldBe(new QueueSaved(0, 1, 0));
        (await RowAsync("a")).ShouldContain("|30|");
        (await SaveAsync(Noon.AddSeconds(60), Patient("a") with { WaitMinutes = 31 })).ShouldBe(new QueueSaved(0, 1, 0));
        (await RowAsync("a")).ShouldContain("|31|");
    }

    [Fact]
    public async Task SaveAsync_WhenTheMinutesAreUnknown_StoresNone()
    {
        await SaveAsync(Noon, Patient("a") with { WaitMinutes = null });

        (await _database.ScalarAsync<long>("SELECT COUNT(*) FROM espera_medica WHERE espera_minutos IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task SaveAsync_WhenTheRunLostItsFence_WritesNothing()
    {
        await SaveAsync(Noon, Patient("a"));
        var other = _fence with { Owner = "silo-2" };

        await Should.ThrowAsync<RunFenceLostException>(
            () => _store.SaveAsync(other, Unit, [Patient("b")], ["a"], Noon, Minute, None));

        (await _store.ListActiveAsync(Unit, None)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task SaveAsync_OfLongTexts_CutsThemToTheirColumns()
    {
        var row = Patient("a") with { Patient = new string('é', 300), Professional = new string('x', 300) };
        await SaveAsync(Noon, row);

        (await SaveAsync(Noon, row)).Unchanged.ShouldBe(1);
        (await _database.ScalarAsync<long>("SELECT length(paciente) FROM espera_medica")).ShouldBe(191);
    }

    [Theory]
    [InlineData(121, 0, 1)]
    [InlineData(119, 0, 0)]
    [InlineData(121, 122, 0)]
    public async Task FinishStaleAsync_OfARow_AsksForTwoHoursAndAReadingSince(int minutesOld, int trustedMinutesAgo, int finished)
    {
        await SaveAsync(Noon.AddMinutes(-minutesOld), Patient("a"));

        (await _store.FinishStaleAsync(
            _fence, Unit, Noon.AddMinutes(-120), Noon.AddMinutes(-trustedMinutesAgo), Noon, None)).ShouldBe(finished);
    }

    [Fact]
    public async Task FinishEarlierDaysAsync_OfYesterday_FinishesOnThatDay()
    {
        await SaveAsync(Noon.AddDays(-1), Patient("a"));
        await SaveAsync(Noon, Patient("b"));

        (await _store.FinishEarlierDaysAsync(_fence, new DateOnly(2026, 3, 10), None)).ShouldBe(1);

        (await UpdatedAtAsync("a")).ShouldBe("2026-03-09 12:00:00");
        (await _store.ListActiveAsync(Unit, None)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task DeleteOldAsync_OfRowsNotUpdatedForThreeDays_DeletesThem()
    {
        await SaveAsync(Noon.AddDays(-3).AddSeconds(-1), Patient("a"));
        await SaveAsync(Noon.AddDays(-3), Patient("b"));

        (await _store.DeleteOldAsync(_fence, Noon.AddDays(-3), None)).ShouldBe(1);
    }

    [Fact]
    public async Task Queries_OfToday_ShowTheLivingAndCountTheFinished_F11()
    {
        var queries = new WaitingRoomQueries(_database.Hub);
        await SaveAsync(Noon.AddDays(-1), Patient("old"));
        await SaveAsync(Noon, Patient("a"), Patient("b") with { WaitMinutes = 11 }, Patient("c") with { WaitMinutes = 500 }, Patient("d"));
        await _store.SaveAsync(_fence, Unit, [], ["a", "b", "c"], Noon.AddMinutes(1), Minute, None);

        (await queries.ListPatientsAsync(new DateOnly(2026, 3, 10), None)).ShouldHaveSingleItem().HashId.ShouldBe("d");
        (await queries.ListDaysAsync(new DateOnly(2026, 3, 10), None)).ShouldBe([new WaitingDay(Unit, 3, 21)]);
        (await queries.ListDaysAsync(new DateOnly(2026, 3, 11), None)).ShouldBeEmpty();
    }

    private static WaitingPatientRow Patient(string id) => new(id, Unit, "Ana Sá", "11:30", 30, WaitingStatus.Waiting, "Dra. Helena");

    private Task<QueueSaved> SaveAsync(DateTime now, params WaitingPatientRow[] rows) =>
        _store.SaveAsync(_fence, Unit, rows, [], now, Minute, None);

    private Task<string> RowAsync(string id) => _database.ScalarAsync<string>(
        $"SELECT unidade||'|'||paciente||'|'||chegada||'|'||espera_minutos||'|'||status||'|'||profissional||'|'||updated_at FROM espera_medica WHERE hash_id='{id}'");

    private Task<string> UpdatedAtAsync(string id) =>
        _database.ScalarAsync<string>($"SELECT updated_at FROM espera_medica WHERE hash_id='{id}'");
}
