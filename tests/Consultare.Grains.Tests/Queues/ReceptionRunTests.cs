using Consultare.Data.Runs;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Queues;

/// <summary>Acceptance run 7 of sandbox 7, and the rules of hub-integrations 6.1.</summary>
public sealed class ReceptionRunTests
{
    private const string Service = "monitor_recepcao";
    private const string Table = "recepcao_historico";
    private static readonly TimeSpan Cycle = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task FiveCycles_WithLifeInOneUnitOneEmptyAndOneFailing_FinishTheRealLeaverAtTheFirstReading()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(2, "Ana Sá", "reception");
        await hub.Control.ArriveAsync(2, "Bia Luz", "reception");
        await hub.Control.ArriveAsync(12, "Caio Reis", "reception");
        (await hub.CycleAsync()).Outcome.ShouldBe(RunOutcome.Online);
        await hub.Control.ArmAsync(OfUnit("12", "not-a-list"));
        await hub.Control.PatientAsync(ana.Id, "leaves");

        var second = await hub.CycleAfterAsync(Cycle);

        second.Outcome.ShouldBe(RunOutcome.Warning, second.Details);
        second.Details.ShouldStartWith("Campinas Shopping: ");
        string[] expected =
            ["Campinas Shopping|Caio Reis|Aguardando", "Ouro Verde|Ana Sá|Finalizado (Saiu)", "Ouro Verde|Bia Luz|Triagem"];
        (await hub.PeopleAsync(Table)).Select(Unworded).ShouldBe(expected.Select(Unworded));
        await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);
        (await hub.PeopleAsync(Table)).Select(Unworded).ShouldBe(expected.Select(Unworded));
        hub.Cluster.Log.Lines.ShouldAllBe(line => !line.Contains("Ana", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A", "Ana Sá")]
    [InlineData("B", "Desconhecido")]
    [InlineData("union", "Ana Sá")]
    public async Task Cycle_InEverySetOfFields_KeepsThePerson(string set, string name)
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.SwitchAsync("reception.fields", set);
        await hub.Control.ArriveAsync(3, "Ana Sá", "reception", arrival: "20:10");

        (await hub.CycleAsync()).Outcome.ShouldBe(RunOutcome.Online);

        (await hub.PeopleAsync(Table)).ShouldHaveSingleItem().ShouldStartWith($"Centro Cambui|{name}|");
        var arrival = (await hub.TextsAsync($"SELECT dt_chegada FROM {Table}")).Single();
        arrival.ShouldStartWith(set == "A" ? "2026-03-10 20:" : "2026-03-10 20:10");
    }

    [Fact]
    public async Task Cycle_WhenAnIdLeavesAndComesBack_OpensItAndClearsTheTimeOfLeaving_F20()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(3, "Ana Sá", "reception");
        await hub.CycleAsync();
        await hub.Control.PatientAsync(ana.Id, "leaves");
        await hub.CycleAfterAsync(Cycle);
        (await hub.TextsAsync($"SELECT dt_atendimento FROM {Table}")).ShouldHaveSingleItem();

        await hub.Control.PatientAsync(ana.Id, "returns");
        await hub.CycleAfterAsync(Cycle);

        (await hub.TextsAsync($"SELECT COALESCE(dt_atendimento, '-') FROM {Table} WHERE status <> 'Finalizado (Saiu)'")).ShouldBe(["-"]);
    }

    [Fact]
    public async Task Cycle_WhenSomebodyServedLeaves_KeepsTheRealTime_F20()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(3, "Ana Sá", "reception");
        await hub.Control.PatientAsync(ana.Id, "called");
        await hub.CycleAsync();
        var served = await hub.TextsAsync($"SELECT dt_atendimento FROM {Table}");
        await hub.Control.PatientAsync(ana.Id, "leaves");

        await hub.CycleAfterAsync(TimeSpan.FromMinutes(5));

        (await hub.TextsAsync($"SELECT dt_atendimento FROM {Table} WHERE status = 'Finalizado (Saiu)'")).ShouldBe(served);
    }

    [Fact]
    public async Task Cycle_UnderLeak_DropsForeignRowsAndFinishesNobody_S32()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.ArriveAsync(2, "Ana Sá", "reception");
        await hub.Control.ArriveAsync(3, "Bia Luz", "reception");
        await hub.Control.ArriveAsync(12, "Caio Reis", "reception");
        await hub.CycleAsync();
        var before = await hub.PeopleAsync(Table);
        await hub.Control.ArmAsync("S32", "leak");

        var run = await hub.CycleAfterAsync(Cycle);

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldContain("respondeu por outra unidade");
        (await hub.PeopleAsync(Table)).ShouldBe(before);
        before.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("login")]
    public async Task Cycle_WhenOneTokenIsRefused_AsksForOneRenewalAndReadsTheOthers_S31(string variant)
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.ArriveAsync(2, "Ana Sá", "reception");
        var bia = await hub.Control.ArriveAsync(3, "Bia Luz", "reception");
        await hub.CycleAsync();
        await hub.Control.ArmAsync(OfUnit("3", variant));
        await hub.Control.PatientAsync(bia.Id, "leaves");
        await hub.Control.ArriveAsync(2, "Caio Reis", "reception");

        var run = await hub.CycleAfterAsync(Cycle);

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith("Centro Cambui: ");
        hub.Sessions.RenewalsAsked.ShouldBe(1);
        (await hub.PeopleAsync(Table)).Count.ShouldBe(3);
        (await hub.TextsAsync($"SELECT paciente_nome FROM {Table} WHERE status = 'Finalizado (Saiu)'")).ShouldBeEmpty();
        await hub.Control.ClearFaultsAsync();
        (await hub.CycleAfterAsync(Cycle)).Outcome.ShouldBe(RunOutcome.Online);
        (await hub.TextsAsync($"SELECT paciente_nome FROM {Table} WHERE status = 'Finalizado (Saiu)'")).ShouldBe(["Bia Luz"]);
    }

    [Fact]
    public async Task Cycle_WhenATokenWasRevoked_RenewsItAndIsGreen()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.CycleAsync();
        using var revoked = await hub.Control.Http.PostAsync(
            new Uri("events", UriKind.Relative), new StringContent("""{"type":"feegow-tokens-revoked","unitId":3}"""));

        var run = await hub.CycleAfterAsync(Cycle);

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        hub.Sessions.RenewalsAsked.ShouldBe(1);
    }

    private static FaultRequest OfUnit(string unit, string variant) => new()
    {
        Fault = "S31", Variant = variant, Where = new Dictionary<string, string> { ["unit_id"] = unit },
    };

    // Of those who wait, the word is the source's own.
    private static string Unworded(string person) =>
        person.EndsWith("Finalizado (Saiu)", StringComparison.Ordinal) ? person : person[..person.LastIndexOf('|')];
}
