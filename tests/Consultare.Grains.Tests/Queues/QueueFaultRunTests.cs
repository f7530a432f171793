using System.Net.Http.Json;
using System.Text.Json;
using Consultare.Data.Runs;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Queues;

/// <summary>Every fault of the two queues ends as its row of sandbox 6 says, loses nobody, and heals by itself.</summary>
public sealed class QueueFaultRunTests
{
    private static readonly TimeSpan Cycle = TimeSpan.FromSeconds(15);

    public static TheoryData<string, string, RunOutcome, string> Medical => new()
    {
        { "S22", "dropped", RunOutcome.Online, "" },
        { "S22", "dropped-always", RunOutcome.Warning, "A sessão do Feegow terminou" },
        { "S23", "login-page", RunOutcome.Online, "" },
        { "S23", "login-page-always", RunOutcome.Warning, "A sessão do Feegow terminou" },
        { "S24", "told", RunOutcome.Warning, "respondeu por outra unidade" },
        { "S24", "silent", RunOutcome.Warning, "a mesma fila médica para mais de uma unidade" },
        { "S25", "503", RunOutcome.Warning, "serviço fora do ar (503)" },
        { "S25", "200", RunOutcome.Warning, "uma página desconhecida" },
        { "S28", "blank", RunOutcome.Warning, "uma página em branco" },
        { "S28", "garbage", RunOutcome.Warning, "uma página desconhecida" },
        { "S29", "utf8", RunOutcome.Online, "" },
        { "S29", "none-latin1", RunOutcome.Online, "" },
        { "S29", "none-utf8", RunOutcome.Online, "" },
        { "S29", "mismatch", RunOutcome.Online, "" },
        { "S29", "mismatch-latin1", RunOutcome.Online, "" },
        { "S29", "twice", RunOutcome.Online, "" },
        { "S30", "six-columns", RunOutcome.Error, "mudou de formato" },
        { "S30", "extra-first", RunOutcome.Error, "mudou de formato" },
    };

    public static TheoryData<string, string, RunOutcome, string> Reception => new()
    {
        { "S31", "401", RunOutcome.Warning, "A sessão do Feegow terminou" },
        { "S31", "403", RunOutcome.Warning, "A sessão do Feegow terminou" },
        { "S31", "login", RunOutcome.Warning, "A sessão do Feegow terminou" },
        { "S31", "not-a-list", RunOutcome.Error, "fora do formato combinado" },
        { "S32", "leak", RunOutcome.Warning, "respondeu por outra unidade" },
    };

    [Theory]
    [MemberData(nameof(Medical))]
    public async Task MedicalCycle_UnderAFault_EndsAsTheTableSaysAndFinishesNobody(
        string fault, string variant, RunOutcome outcome, string says)
    {
        await using var hub = await QueueHub.StartAsync("monitor_medico");
        foreach (var (unit, name) in new[] { (2, "Ana Conceição"), (3, "Bia Luz"), (12, "Íris D'Ávila") })
        {
            await hub.Control.ArriveAsync(unit, name);
        }

        await hub.CycleAsync();
        var before = await KeysAsync(hub);
        hub.Advance(TimeSpan.FromMinutes(1));
        await hub.Control.ArmAsync(fault, variant);

        var run = await hub.CycleAsync();
        await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);

        run.Outcome.ShouldBe(outcome, run.Details);
        run.Details.ShouldContain(says);
        (await KeysAsync(hub)).ShouldBe(before);
        await ShouldHealAsync(hub);
        (await KeysAsync(hub)).ShouldBe(before);
    }

    [Fact]
    public async Task MedicalCycle_WithAPageOfFiftyMegabytes_NamesTheBoundAndFinishesNobody()
    {
        await using var hub = await QueueHub.StartAsync("monitor_medico");
        await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.CycleAsync();
        var before = await KeysAsync(hub);
        await hub.Control.SwitchAsync("waiting.body", "huge");
        await hub.Control.SwitchAsync("waiting.onlyUnit", "2");

        var run = await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldContain("tamanho aceito (4 MB)");
        (await KeysAsync(hub)).ShouldBe(before);
    }

    [Fact]
    public async Task MedicalCycle_WhenThePageSaysNobodyWaits_FinishesTheAbsent_S28()
    {
        await using var hub = await QueueHub.StartAsync("monitor_medico");
        await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.CycleAsync();
        await hub.Control.ArmAsync("S28", "empty");

        (await hub.CycleAfterAsync(Cycle)).Outcome.ShouldBe(RunOutcome.Online);
        await hub.CycleAfterAsync(Cycle);

        (await hub.PeopleAsync()).ShouldBe(["Ouro Verde|Ana Sá|Finalizado (Saiu)"]);
    }

    [Fact]
    public async Task MedicalCycle_WhenTheSessionIsDroppedOnce_SignsInOnceMoreAndReadsAll_S22()
    {
        await using var hub = await QueueHub.StartAsync("monitor_medico");
        await hub.CycleAsync();
        hub.Advance(TimeSpan.FromMinutes(1));
        await hub.Control.ArmAsync("S22", "dropped");

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Online, run.Details);
        hub.Sessions.Logins.Count.ShouldBe(2);
    }

    [Fact]
    public async Task MedicalCycle_WithAChangedLayoutInOneUnit_SavesTheOthersAndIsAnError_S30()
    {
        await using var hub = await QueueHub.StartAsync("monitor_medico");
        await hub.Control.ArriveAsync(2, "Ana Sá");
        await hub.Control.ArriveAsync(3, "Bia Luz");
        await hub.Control.SwitchAsync("waiting.onlyUnit", "3");
        await hub.Control.ArmAsync("S30", "six-columns");

        var run = await hub.CycleAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldStartWith("Centro Cambui: ");
        (await hub.PeopleAsync()).ShouldBe(["Ouro Verde|Ana Sá|Espera"]);
    }

    [Theory]
    [MemberData(nameof(Reception))]
    public async Task ReceptionCycle_UnderAFault_EndsAsTheTableSaysAndFinishesNobody(
        string fault, string variant, RunOutcome outcome, string says)
    {
        await using var hub = await QueueHub.StartAsync("monitor_recepcao");
        foreach (var (unit, name) in new[] { (2, "Ana Conceição"), (3, "Bia Luz"), (12, "Íris D'Ávila") })
        {
            await hub.Control.ArriveAsync(unit, name, "reception");
        }

        await hub.CycleAsync();
        var before = await hub.PeopleAsync("recepcao_historico");
        await hub.Control.ArmAsync(fault, variant);

        var run = await hub.CycleAfterAsync(Cycle);
        await hub.CycleAfterAsync(Cycle);

        run.Outcome.ShouldBe(outcome, run.Details);
        run.Details.ShouldContain(says);
        (await hub.PeopleAsync("recepcao_historico")).ShouldBe(before);
        await ShouldHealAsync(hub);
    }

    [Fact]
    public async Task Cases_NameEveryVariantOfTheQueuesFaults()
    {
        await using var sandbox = new StandingSandbox(await SandboxFixture.StartAsync());
        string[] ours = ["S22", "S23", "S24", "S25", "S28", "S29", "S30", "S31", "S32"];
        var catalogue = await sandbox.Control.Http.GetFromJsonAsync<JsonElement>(new Uri("faults/catalog", UriKind.Relative));
        var known = catalogue.GetProperty("faults").EnumerateObject()
            .Where(fault => ours.Contains(fault.Name))
            .SelectMany(fault => fault.Value.EnumerateArray().Select(variant => $"{fault.Name}/{variant.GetString()}"));

        Medical.Concat(Reception).Select(row => $"{row[0]}/{row[1]}").Append("S28/empty").ShouldBe(known, ignoreOrder: true);
    }

    private static Task<IReadOnlyList<string>> KeysAsync(QueueHub hub) =>
        hub.TextsAsync("SELECT hash_id || paciente || status FROM espera_medica ORDER BY 1");

    private static async Task ShouldHealAsync(QueueHub hub)
    {
        await hub.Control.ClearFaultsAsync();
        var healed = await hub.CycleAfterAsync(TimeSpan.FromMinutes(31));
        healed.Outcome.ShouldBe(RunOutcome.Online, healed.Details);
    }

    private sealed class StandingSandbox(SandboxFixture sandbox) : IAsyncDisposable
    {
        public SandboxControl Control => sandbox.Control;

        public async ValueTask DisposeAsync() => await sandbox.DisposeAsync();
    }
}
