using Consultare.Data.Reception;
using Consultare.Data.Tests.Support;
using Consultare.Data.WaitingRoom;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Consultare.Data.Tests.MySql;

/// <summary>The two queue stores on MariaDB: save, leave, return, sweep and report.</summary>
[Collection("mysql")]
public sealed class MySqlQueuesTests(MariaDbFixture fixture, ITestOutputHelper output)
{
    private const string Unit = "Ouro Verde";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly DateTime Noon = Some.LocalNoon;
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task WaitingRoom_OverItsLife_BehavesAsOnSqlite()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var (store, queries, fence) = (new WaitingRoomStore(hub), new WaitingRoomQueries(hub), await MySqlHub.StartRunAsync(hub));
        (await store.SaveAsync(fence, Unit, [Patient("a"), Patient("b") with { WaitMinutes = null }], [], Noon, Minute, None))
            .ShouldBe(new QueueSaved(2, 0, 0));
        (await store.SaveAsync(fence, Unit, [Patient("a"), Patient("b") with { WaitMinutes = null }], [], Noon.AddSeconds(60), Minute, None))
            .ShouldBe(new QueueSaved(0, 2, 0));
        (await store.SaveAsync(fence, Unit, [Patient("b")], ["a"], Noon.AddSeconds(75), Minute, None)).ShouldBe(new QueueSaved(0, 1, 1));
        (await store.ListActiveAsync(Unit, None)).ShouldBe(["b"]);
        (await queries.ListDaysAsync(Today, None)).ShouldBe([new WaitingDay(Unit, 1, 30)]);
        (await queries.ListPatientsAsync(Today, None)).Single().HashId.ShouldBe("b");
        (await store.FinishStaleAsync(fence, Unit, Noon.AddHours(1), Noon.AddHours(2), Noon.AddHours(3), None)).ShouldBe(1);
        (await store.SaveAsync(fence, Unit, [Patient("a")], [], Noon.AddHours(3), Minute, None)).Written.ShouldBe(1);
        (await store.FinishEarlierDaysAsync(fence, Today.AddDays(1), None)).ShouldBe(1);
        (await store.DeleteOldAsync(fence, Noon.AddDays(4), None)).ShouldBe(2);
    }

    [Fact]
    public async Task Reception_OverItsLife_BehavesAsOnSqlite_F20()
    {
        if (fixture.FindClient(output) is not { } client)
        {
            return;
        }

        await using var hub = await MySqlHub.CreateAsync(client);
        var (store, queries, fence) = (new ReceptionStore(hub), new ReceptionQueries(hub), await MySqlHub.StartRunAsync(hub));
        Task<QueueSaved> SaveAsync(DateTime now, ReceptionRow[] present, long[] gone) =>
            store.SaveAsync(fence, 12, "Campinas Shopping", present, gone, now, Minute, None);
        var served = Person(8) with { ServedAt = Noon.AddMinutes(-10), ServedTimeIsKnown = true };
        (await SaveAsync(Noon, [Person(7), served], [])).ShouldBe(new QueueSaved(2, 0, 0));
        (await SaveAsync(Noon.AddSeconds(15), [Person(7), served], [])).ShouldBe(new QueueSaved(0, 2, 0));
        (await SaveAsync(Noon.AddMinutes(10), [], [7, 8])).Finished.ShouldBe(2);
        (await queries.ListDaysAsync(Today, None)).ShouldBe([new ReceptionDay(12, Queue: 0, Attended: 2, AverageWait: 20)]);
        (await SaveAsync(Noon.AddMinutes(11), [Person(7), Person(8)], [])).Written.ShouldBe(2);
        (await queries.ListDaysAsync(Today, None)).ShouldBe([new ReceptionDay(12, Queue: 1, Attended: 1, AverageWait: 10)]);
        (await store.ListActiveAsync(12, Today, None)).Order().ShouldBe([7, 8]);
    }

    private static WaitingPatientRow Patient(string id) => new(id, Unit, "Ana 😀 Sá", "11:30", 30, WaitingStatus.Waiting, "Dra. Helena");

    private static ReceptionRow Person(long id) => new(id, "Ana Sá", Noon.AddMinutes(-20), null, false, "Aguardando");
}
