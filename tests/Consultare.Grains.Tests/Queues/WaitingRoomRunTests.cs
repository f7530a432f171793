using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.WaitingRoom;
using Consultare.Integrations.Answers;

namespace Consultare.Grains.Tests.Queues;

/// <summary>Acceptance run 6 of sandbox 7, and the rules of hub-integrations 5.</summary>
public sealed class WaitingRoomRunTests
{
    private const string Service = "monitor_medico";
    private static readonly TimeSpan Cycle = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task FiveCycles_WithLifeInOneUnitOneEmptyAndOneFailing_FinishTheRealLeaverAtTheSecondReading()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.Control.ArriveAsync(2, "Bia Luz");
        await hub.Control.ArriveAsync(12, "Caio Reis");
        (await hub.CycleAsync()).Outcome.ShouldBe(RunOutcome.Online);
        await hub.Control.ArmAsync("S28", "garbage");
        await hub.Control.SwitchAsync("waiting.onlyUnit", "12");

        await hub.Control.PatientAsync(ana.Id, "leaves");
        await hub.Control.ArriveAsync(2, "Davi Couto");
        var second = await hub.CycleAfterAsync(Cycle);
        second.Outcome.ShouldBe(RunOutcome.Warning, second.Details);
        second.Details.ShouldStartWith("Campinas Shopping: ");
        (await hub.PeopleAsync()).ShouldBe(
        [
            "Campinas Shopping|Caio Reis|Espera", "Ouro Verde|Ana Sá|Espera", "Ouro Verde|Bia Luz|Espera", "Ouro Verde|Davi Couto|Espera",
        ]);

        await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);
        (await hub.CycleAfterAsync(Cycle)).Outcome.ShouldBe(RunOutcome.Warning);
        (await hub.PeopleAsync()).ShouldBe(
        [
            "Campinas Shopping|Caio Reis|Espera", "Ouro Verde|Ana Sá|Finalizado (Saiu)", "Ouro Verde|Bia Luz|Espera",
            "Ouro Verde|Davi Couto|Espera",
        ]);
        hub.Cluster.Log.Lines.ShouldAllBe(line => !line.Contains("Ana", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cycle_WhenAPatientIsMissingOnce_FinishesNobody()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(3, "Ana Sá");
        await hub.CycleAsync();
        await hub.Control.PatientAsync(ana.Id, "leaves");
        await hub.CycleAfterAsync(Cycle);
        await hub.Control.PatientAsync(ana.Id, "returns");
        await hub.CycleAfterAsync(Cycle);
        await hub.Control.PatientAsync(ana.Id, "leaves");

        await hub.CycleAfterAsync(Cycle);

        (await hub.PeopleAsync()).ShouldBe(["Centro Cambui|Ana Sá|Espera"]);
    }

    [Fact]
    public async Task Cycle_WhenAPatientReturns_OpensTheSameRowAgain_F19()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(3, "Ana Sá");
        await hub.CycleAsync();
        await hub.Control.PatientAsync(ana.Id, "leaves");
        await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);
        (await hub.PeopleAsync()).ShouldBe(["Centro Cambui|Ana Sá|Finalizado (Saiu)"]);

        await hub.Control.PatientAsync(ana.Id, "returns");
        await hub.CycleAfterAsync(Cycle);

        (await hub.PeopleAsync()).ShouldBe(["Centro Cambui|Ana Sá|Espera"]);
    }

    [Fact]
    public async Task Cycle_OfACalledPatient_IsInServiceWithTheKeyOfTheDay_F19()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(2, "Ana Sá", arrival: "19:45", traits: ["firstTime", "elderly"]);
        await hub.Control.PatientAsync(ana.Id, "called");

        await hub.CycleAsync();

        (await hub.PeopleAsync()).ShouldBe(["Ouro Verde|Ana Sá (Idoso)|Em Atendimento"]);
        var key = WaitingKey.Of("Ouro Verde", "Ana Sá (Idoso)", "19:45", new DateOnly(2026, 3, 10));
        (await hub.TextsAsync("SELECT hash_id FROM espera_medica")).ShouldBe([key]);
        (await hub.TextsAsync("SELECT CAST(espera_minutos AS TEXT) FROM espera_medica")).Single().ShouldBeOneOf("45", "46");
    }

    [Fact]
    public async Task Cycle_WhenADayHasPassed_FinishesYesterdayOnYesterday()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.CycleAsync();

        await hub.CycleAfterAsync(TimeSpan.FromDays(1));

        (await hub.TextsAsync("SELECT status || '|' || substr(updated_at, 1, 10) FROM espera_medica"))
            .ShouldBe(["Finalizado (Saiu)|2026-03-10"]);
    }

    [Fact]
    public async Task Cycle_WhenRowsAreOld_DeletesThem()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.CycleAsync();

        await hub.CycleAfterAsync(TimeSpan.FromDays(3.1));

        (await hub.PeopleAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cycle_WithARowNobodyUpdatesInAUnitThatCannotBeRead_LeavesIt()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.CycleAsync();
        await hub.Control.ArmAsync("S28", "garbage");

        await hub.CycleAfterAsync(TimeSpan.FromHours(3));

        (await hub.PeopleAsync()).ShouldBe(["Ouro Verde|Ana Sá|Espera"]);
    }

    [Fact]
    public async Task Cycle_ThatChangesRows_TellsThePanelsOnceAndAQuietOneDoesNot()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        await hub.Control.ArriveAsync(2, "Ana Sá", arrival: "23:00");
        var run = await hub.CycleAsync();
        (await hub.Cluster.Watch.DataChangeAsync()).ShouldBe(run.RunId);

        var quiet = await hub.CycleAfterAsync(Cycle);

        (quiet.RowsWritten, quiet.RowsUnchanged).ShouldBe((0, 1));
        hub.Cluster.Watch.DataChanges.Count(id => id == quiet.RunId).ShouldBe(0);
        (await hub.Cluster.Status.GetSnapshotAsync()).State.ShouldBe(ServiceState.Online);
    }

    [Fact]
    public async Task Cycle_WhenTheUserIsBusy_PausesAsAWarningAndFinishesNobody()
    {
        await using var hub = await QueueHub.StartAsync(Service);
        var ana = await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.CycleAsync();
        await hub.Control.PatientAsync(ana.Id, "leaves");
        hub.Sessions.Refusal = new IntegrationFailure(
            FailureKind.Busy, "O usuário do Feegow está em uso por outro serviço.", null, [], 0);

        var first = await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);

        first.Outcome.ShouldBe(RunOutcome.Warning, first.Details);
        first.Details.ShouldContain("em uso por outro serviço");
        (await hub.PeopleAsync()).ShouldBe(["Ouro Verde|Ana Sá|Espera"]);
    }
}
