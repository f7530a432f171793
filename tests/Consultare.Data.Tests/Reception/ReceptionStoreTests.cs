using Consultare.Data.Reception;
using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Consultare.Data.WaitingRoom;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Reception;

/// <summary>The rules of recepcao_historico (hub-domain 2.11, F20).</summary>
public sealed class ReceptionStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly DateTime Noon = Some.LocalNoon;
    private static readonly DateOnly Today = new(2026, 3, 10);

    private TestDatabase _database = null!;
    private ReceptionStore _store = null!;
    private RunFence _fence;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new ReceptionStore(_database.Hub);
        _fence = await _database.StartRunAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task SaveAsync_WhenNew_StoresEveryColumn()
    {
        (await SaveAsync(Noon, Person(7))).ShouldBe(new QueueSaved(1, 0, 0));

        (await RowAsync(7)).ShouldBe("REC_7_12|12|Campinas Shopping|Ana Sá|2026-03-10 11:40:00||Aguardando|2026-03-10|2026-03-10 12:00:00");
    }

    [Fact]
    public async Task SaveAsync_WhenTheSourceTellsLittle_TakesTheDefaults()
    {
        await SaveAsync(Noon, new ReceptionRow(7, null, Noon, null, false, " "));

        (await RowAsync(7)).ShouldContain("|Desconhecido|2026-03-10 12:00:00||Indefinido|");
    }

    [Fact]
    public async Task SaveAsync_WhenSeenAgain_KeepsTheFirstArrivalAndName()
    {
        await SaveAsync(Noon, Person(7));

        await SaveAsync(Noon.AddSeconds(15), Person(7) with { Patient = "Outra", ArrivedAt = Noon, Status = "Triagem" });

        (await RowAsync(7)).ShouldBe("REC_7_12|12|Campinas Shopping|Ana Sá|2026-03-10 11:40:00||Triagem|2026-03-10|2026-03-10 12:00:15");
    }

    [Fact]
    public async Task SaveAsync_WhenUnchanged_IsRewrittenAfterAMinuteOnly()
    {
        await SaveAsync(Noon, Person(7));

        (await SaveAsync(Noon.AddSeconds(59), Person(7))).ShouldBe(new QueueSaved(0, 1, 0));
        (await RowAsync(7)).ShouldEndWith("12:00:00");
        (await SaveAsync(Noon.AddSeconds(60), Person(7))).ShouldBe(new QueueSaved(0, 1, 0));
        (await RowAsync(7)).ShouldEndWith("12:01:00");
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyLeft_CountsThemAsServedNow()
    {
        await SaveAsync(Noon, Person(7));

        (await LeaveAsync(Noon.AddMinutes(5), 7)).Finished.ShouldBe(1);

        (await RowAsync(7)).ShouldContain("|2026-03-10 12:05:00|Finalizado (Saiu)|");
        (await _store.ListActiveAsync(12, Today, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyServedLeft_KeepsTheRealTime_F20()
    {
        await SaveAsync(Noon, Person(7) with { ServedAt = Noon.AddMinutes(-3), ServedTimeIsKnown = true });

        await LeaveAsync(Noon.AddMinutes(5), 7);

        (await RowAsync(7)).ShouldContain("|2026-03-10 11:57:00|Finalizado (Saiu)|");
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyReturns_ClearsTheTimeOfLeaving_F20()
    {
        await SaveAsync(Noon, Person(7));
        await LeaveAsync(Noon.AddMinutes(5), 7);

        (await SaveAsync(Noon.AddMinutes(6), Person(7))).Written.ShouldBe(1);

        (await RowAsync(7)).ShouldContain("||Aguardando|");
        (await _store.ListActiveAsync(12, Today, None)).ShouldBe([7]);
    }

    [Fact]
    public async Task SaveAsync_WhenSomebodyServedReturns_KeepsTheRealTime_F20()
    {
        await SaveAsync(Noon, Person(7) with { ServedAt = Noon.AddMinutes(-3), ServedTimeIsKnown = true });
        await LeaveAsync(Noon.AddMinutes(5), 7);

        await SaveAsync(Noon.AddMinutes(6), Person(7));

        (await RowAsync(7)).ShouldContain("|2026-03-10 11:57:00|Aguardando|");
    }

    [Fact]
    public async Task SaveAsync_WhenTheServiceTimeComesLater_TakesIt_F20()
    {
        await SaveAsync(Noon, Person(7));

        await SaveAsync(Noon.AddSeconds(15), Person(7) with { ServedAt = Noon, ServedTimeIsKnown = true });

        (await RowAsync(7)).ShouldContain("|2026-03-10 12:00:00|Aguardando|");
    }

    [Fact]
    public async Task SaveAsync_WhenTheServiceHasNoClockTime_KeepsTheFirstSighting()
    {
        await SaveAsync(Noon, Person(7) with { ServedAt = Noon });

        (await SaveAsync(Noon.AddSeconds(15), Person(7) with { ServedAt = Noon.AddSeconds(15) })).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task SaveAsync_OfOneUnit_LeavesTheSameIdOfAnotherAlone()
    {
        await SaveAsync(Noon, Person(7));
        await _store.SaveAsync(_fence, 3, "Centro Cambui", [Person(7)], [], Noon, Minute, None);

        await LeaveAsync(Noon, 7);

        (await _store.ListActiveAsync(3, Today, None)).ShouldBe([7]);
        (await _store.ListActiveAsync(12, Today, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_WhenTheRunLostItsFence_WritesNothing()
    {
        var other = _fence with { Owner = "silo-2" };

        await Should.ThrowAsync<RunFenceLostException>(
            () => _store.SaveAsync(other, 12, "Campinas Shopping", [Person(7)], [], Noon, Minute, None));

        (await _store.ListActiveAsync(12, Today, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Queries_OfToday_CountQueueAndServed_F11()
    {
        var queries = new ReceptionQueries(_database.Hub);
        await SaveAsync(Noon.AddDays(-1), Person(1));
        await SaveAsync(Noon, Person(7), Person(8), Person(9) with { ServedAt = Noon.AddMinutes(-15), ServedTimeIsKnown = true });
        await LeaveAsync(Noon.AddMinutes(2), 8);

        (await queries.ListDaysAsync(Today, None)).ShouldBe([new ReceptionDay(12, Queue: 1, Attended: 2, AverageWait: 14)]);
    }

    private static ReceptionRow Person(long id) => new(id, "Ana Sá", Noon.AddMinutes(-20), null, false, "Aguardando");

    private Task<QueueSaved> SaveAsync(DateTime now, params ReceptionRow[] rows) =>
        _store.SaveAsync(_fence, 12, "Campinas Shopping", rows, [], now, Minute, None);

    private Task<QueueSaved> LeaveAsync(DateTime now, params long[] ids) =>
        _store.SaveAsync(_fence, 12, "Campinas Shopping", [], ids, now, Minute, None);

    private Task<string> RowAsync(long id) => _database.ScalarAsync<string>(
        $"""
        SELECT hash_id||'|'||unidade_id||'|'||unidade_nome||'|'||paciente_nome||'|'||dt_chegada||'|'||COALESCE(dt_atendimento,'')
          ||'|'||status||'|'||dia_referencia||'|'||updated_at FROM recepcao_historico WHERE id_externo={id} AND unidade_id=12
        """);
}
