using System.Text.Json;
using Consultare.Data;
using Consultare.Data.Reception;
using Consultare.Data.Runs;
using Consultare.Data.Users;
using Consultare.Data.WaitingRoom;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Queues;

/// <summary>GET /api/queue/medic and /reception (hub-domain 5.3, 6.2).</summary>
public sealed class QueueEndpointTests : IAsyncLifetime
{
    private const string Unit = "Centro Cambui";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTime Morning = new(2026, 3, 10, 9, 0, 0);

    private RunningHub _hub = null!;
    private HubPerson _admin = null!;
    private RunFence _fence;

    public async Task InitializeAsync()
    {
        _hub = await RunningHub.StartAsync();
        _admin = await _hub.SignInAsAsync("ADMIN");
        var run = Some.Run(_hub.Clock.GetUtcNow()) with { Service = "monitor_medico" };
        await _hub.Runs.InsertAsync(run, None);
        await _hub.Runs.ClaimAsync(run.RunId, "test", run.RequestedAt, run.RequestedAt.AddHours(1), None);
        _fence = new RunFence(run.RunId, "test");
    }

    public async Task DisposeAsync()
    {
        _admin.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task Medic_WithNobodyYet_IsTheThreeUnitsInOrder()
    {
        var answer = await _admin.GetAsync("/api/queue/medic");

        answer.Status.ShouldBe(200);
        answer.Body.GetProperty("status").GetString().ShouldBe("success");
        answer.Body.GetProperty("timestamp").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        answer.Body.GetProperty("data").EnumerateArray().Select(unit => (unit.GetProperty("id").GetString(), unit.GetProperty("name").GetString()))
            .ShouldBe([("Ouro Verde", "OURO VERDE"), ("Centro Cambui", "CENTRO CAMBUI"), ("Campinas Shopping", "CAMPINAS SHOPPING")]);
    }

    [Fact]
    public async Task Medic_OfAQueue_PutsWhoIsSeenFirstThenTheLongestWait_AndReadsPrioritiesFromTheName()
    {
        await WaitAsync(
            Patient("a", "ANA (Idoso)", "08:30"), Patient("b", "BIA gestante", "07:30"),
            Patient("c", "CAIO - CADEIRANTE", "08:50") with { Status = WaitingStatus.InService });

        var patients = (await UnitAsync()).GetProperty("patients").EnumerateArray().ToList();

        patients.Select(one => one.GetProperty("id").GetString()).ShouldBe(["c", "b", "a"]);
        patients.Select(one => one.GetProperty("status").GetString()).ShouldBe(["in_service", "waiting", "waiting"]);
        patients[1].GetProperty("waitTime").GetInt32().ShouldBeInRange(90, 92);
        patients.Select(one => one.GetProperty("priority").GetRawText()).ShouldBe(
        [
            """{"isElderly":false,"isWheelchair":true,"isPregnant":false}""", """{"isElderly":false,"isWheelchair":false,"isPregnant":true}""",
            """{"isElderly":true,"isWheelchair":false,"isPregnant":false}""",
        ]);
        (patients[0].GetProperty("service").GetString(), patients[0].GetProperty("arrival").GetString(), patients[0].GetProperty("professional").GetString())
            .ShouldBe(("", "08:50", "Dra. Helena"));
    }

    [Fact]
    public async Task Medic_OfToday_CountsWhoLeftAndTheirMeanWait_F11()
    {
        await WaitAsync(Patient("a", "Ana", "08:30"), Patient("b", "Bia", "08:40") with { WaitMinutes = 11 }, Patient("c", "Caio", "08:41"));
        await Store.SaveAsync(_fence, Unit, [], ["a", "b"], Morning, TimeSpan.FromMinutes(1), None);

        var unit = await UnitAsync();

        (unit.GetProperty("totalAttended").GetInt32(), unit.GetProperty("averageWaitDay").GetInt32()).ShouldBe((2, 21));
        unit.GetProperty("patients").GetArrayLength().ShouldBe(1);
        _hub.Clock.Push(TimeSpan.FromHours(15.5)); // past the clinic's midnight, and past UTC's long before
        (await UnitAsync()).GetProperty("totalAttended").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Medic_InTheClinicsEvening_IsStillToday_F11()
    {
        await WaitAsync(Patient("a", "Ana", "08:30"));

        _hub.Clock.Push(TimeSpan.FromHours(13.5)); // 22:30 in São Paulo is tomorrow in UTC

        (await UnitAsync()).GetProperty("patients").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Reception_OfToday_IsByUnitAndOverAll()
    {
        var store = _hub.Get<ReceptionStore>();
        await store.SaveAsync(_fence, 2, "Ouro Verde", [Person(1), Served(2, 10), Served(3, 20)], [], Morning, TimeSpan.FromMinutes(1), None);
        await store.SaveAsync(_fence, 12, "Campinas Shopping", [Person(4), Served(5, 30)], [], Morning, TimeSpan.FromMinutes(1), None);

        var data = (await _admin.GetAsync("/api/queue/reception")).Body.GetProperty("data");

        data.GetProperty("por_unidade").EnumerateObject().Select(unit => $"{unit.Name} {unit.Value.GetRawText()}").ShouldBe(
        [
            """2 {"fila":1,"tempo_medio":15,"total_passaram":2,"nome_unidade":"Ouro Verde"}""",
            """3 {"fila":0,"tempo_medio":0,"total_passaram":0,"nome_unidade":"Centro Cambui"}""",
            """12 {"fila":1,"tempo_medio":30,"total_passaram":1,"nome_unidade":"Campinas Shopping"}""",
        ]);
        data.GetProperty("global").GetRawText().ShouldBe("""{"total_fila":2,"tempo_medio":20}""");
    }

    [Theory]
    [InlineData("/api/queue/medic", "espera_medica")]
    [InlineData("/api/queue/reception", "recepcao_historico")]
    public async Task Queue_WhenItCannotBeRead_IsAFailureAndNoZeros_F15(string path, string table)
    {
        await _hub.Get<HubDatabase>().WriteAsync(WritePriority.Status, session => DropAsync(session, table), None);

        var answer = await _admin.GetAsync(path);

        answer.Status.ShouldBe(500);
        answer.Text.ShouldNotContain("data\":");
        answer.Text.ShouldNotContain(table);
    }

    [Theory]
    [InlineData("monitor", 200)]
    [InlineData("dashboard", 200)]
    [InlineData("financeiro", 403)]
    public async Task Queue_ForSomebodyWithOnePage_AsksForMonitorOrDashboard_F25(string page, int status)
    {
        using var person = await _hub.SignInAsAsync("OPERADOR", Some.Only(new PagePermission(page, true, false, false)));

        (await person.GetAsync("/api/queue/medic")).Status.ShouldBe(status);
        (await person.GetAsync("/api/queue/reception")).Status.ShouldBe(status);
    }

    private static WaitingPatientRow Patient(string id, string name, string arrival) =>
        new(id, Unit, name, arrival, 30, WaitingStatus.Waiting, "Dra. Helena");

    private static ReceptionRow Person(long id) => new(id, "Ana", Morning.AddMinutes(-60), null, false, "Aguardando");

    private static ReceptionRow Served(long id, int minutes) =>
        Person(id) with { ServedAt = Morning.AddMinutes(minutes - 60), ServedTimeIsKnown = true };

    private static async Task<int> DropAsync(IWriteSession session, string table)
    {
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
#pragma warning disable CA2100 // The names stand in the test.
        command.CommandText = $"DROP TABLE {table}";
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }

    private WaitingRoomStore Store => _hub.Get<WaitingRoomStore>();

    private Task<QueueSaved> WaitAsync(params WaitingPatientRow[] rows) =>
        Store.SaveAsync(_fence, Unit, rows, [], Morning, TimeSpan.FromMinutes(1), None);

    private async Task<JsonElement> UnitAsync() =>
        (await _admin.GetAsync("/api/queue/medic")).Body.GetProperty("data").EnumerateArray().Single(unit => unit.GetProperty("id").GetString() == Unit);
}
