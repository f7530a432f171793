using Consultare.Data.Runs;
using Consultare.Grains.Tests.Faults;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Contracts;

/// <summary>The faults of sandbox 6 that can meet the contracts, each as its table row says.</summary>
public sealed class ContractFaultTests(ContractFaultTests.Standing standing) : IClassFixture<ContractFaultTests.Standing>
{
    private const int Pages = 4;
    private const int Attempts = 3;

    // The first page fails, and nothing more is asked for.
    private static readonly FaultCase[] All =
    [
        new("S01", "no-token", RunOutcome.Error, 1, "falta a chave de acesso (401)"),
        new("S02", "inactive-key", RunOutcome.Error, 1, "inativa ou foi recusada (403)"),
        new("S03", "blocked", RunOutcome.Error, 1, "bloqueou o acesso deste servidor"),
        new("S06", "a", RunOutcome.Error, 1, "data_start"),
        new("S06", "b", RunOutcome.Error, 1, "data_start"),
        new("S06", "c", RunOutcome.Error, 1, "data_start"),
        new("S06", "d", RunOutcome.Error, 1, "data_start"),
        new("S07", "empty-message", RunOutcome.Error, 1, "não conhece o caminho"),
        new("S08", "list", RunOutcome.Error, 1, "recusou os dados enviados"),
        new("S08", "text", RunOutcome.Error, 1, "recusou os dados enviados"),
        new("S09", "404", RunOutcome.Error, 1, "não tem /external/contract/datagrid nesta licença (404)"),
        new("S09", "500", RunOutcome.Error, Attempts, "depois de 3 tentativas"),
        new("S10", "seconds", RunOutcome.Completed, Pages + 1, "sem mudança"),
        new("S10", "date", RunOutcome.Completed, Pages + 1, "sem mudança"),
        new("S10", "long", RunOutcome.Error, 1, "pediu uma espera de 3600 s"),
        new("S11", "502-once", RunOutcome.Completed, Pages + 1, "sem mudança"),
        new("S11", "503-once", RunOutcome.Completed, Pages + 1, "sem mudança"),
        new("S11", "504-once", RunOutcome.Completed, Pages + 1, "sem mudança"),
        new("S11", "502-always", RunOutcome.Error, Attempts, "está com falha"),
        new("S11", "503-always", RunOutcome.Error, Attempts, "está com falha"),
        new("S11", "504-always", RunOutcome.Error, Attempts, "está com falha"),
        new("S12", "reset-mid-body", RunOutcome.Error, Attempts, "conexão com o Feegow falhou"),
        new("S13", "truncated", RunOutcome.Error, 1, "dados incompletos ou ilegíveis"),
        new("S13", "bom", RunOutcome.Error, 1, "marca estranha"),
        new("S13", "html", RunOutcome.Error, 1, "uma página em vez de dados"),
        new("S13", "empty", RunOutcome.Error, 1, "uma resposta vazia"),
        new("S14", "msg", RunOutcome.Error, 1, "recusou o pedido"),
        new("S14", "message", RunOutcome.Error, 1, "recusou o pedido"),
        new("S14", "content", RunOutcome.Error, 1, "recusou o pedido"),
        new("S15", "object", RunOutcome.Error, 1, "fora do formato combinado"),
        new("S15", "null", RunOutcome.Error, 1, "fora do formato combinado"),
        new("S15", "string", RunOutcome.Error, 1, "fora do formato combinado"),
    ];

    public static TheoryData<FaultCase> Cases => [.. All];

    private HubCluster Hub => standing.Hub;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_UnderAFault_EndsAsTheTableSaysAndLosesNothing(FaultCase fault)
    {
        var before = await Hub.ContractsAsync();
        await Hub.Sandbox.Control.ArmAsync(
            new FaultRequest { Fault = fault.Fault, Variant = fault.Variant, Path = ContractHub.Path });
        var asked = (await Hub.Sandbox.Control.AssertionsAsync()).Total;

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(fault.Outcome, run.Details);
        run.Details.ShouldContain(fault.Says);
        ((await Hub.Sandbox.Control.AssertionsAsync()).Total - asked).ShouldBe(fault.Requests);
        (await Hub.ContractsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync();
        (await Hub.ContractsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("503", "1")]
    [InlineData("503", "3")]
    [InlineData("500", "4")]
    public async Task Run_WhenAPageAlwaysFails_KeepsTheOldTableAndIsAnError_S18(string variant, string page)
    {
        var before = await Hub.ContractsAsync();
        await Hub.HappenAsync(new { type = "contract-add" });
        await Hub.Sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S18",
            Variant = variant,
            Where = new Dictionary<string, string> { ["page"] = page },
        });

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldStartWith($"leitura-1/pagina-{page}: O Feegow está com falha");
        run.Details.ShouldContain("ficaram como estavam");
        (run.RowsWritten, run.RowsRemoved).ShouldBe((0, 0));
        (await Hub.ContractsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync();
    }

    [Theory]
    [InlineData("grow-once")]
    [InlineData("shrink-once")]
    [InlineData("overlap-once")]
    public async Task Run_WhenTheListChangesOnceWhileRead_ReadsItAgainAndIsGreen_S19(string variant)
    {
        await Hub.Sandbox.Control.ArmAsync("S19", variant);

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await Hub.PagesAsync(run.RunId)).Select(page => page.PageKey).ShouldContain("leitura-2/troca");
        (await Hub.ContractsAsync()).ShouldEqual(await Hub.ExpectedAsync("contracts"));
        await ShouldEndWellOnceClearedAsync();
    }

    [Fact]
    public async Task Run_WhenPagesRepeatRecords_CountsThemOnceAndIsGreen_S19()
    {
        await Hub.Sandbox.Control.ArmAsync("S19", "duplicates");

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await Hub.PagesAsync(run.RunId)).Select(page => page.PageKey).ShouldContain("leitura-1/troca");
        (await Hub.ContractsAsync()).ShouldEqual(await Hub.ExpectedAsync("contracts"));
        await ShouldEndWellOnceClearedAsync();
    }

    [Theory]
    [InlineData("grow-always")]
    [InlineData("shrink-always")]
    [InlineData("overlap-always")]
    public async Task Run_WhenTheListNeverHoldsStill_GivesUpAfterThreeScansAndKeepsTheOldTable_S19(string variant)
    {
        var before = await Hub.ContractsAsync();
        await Hub.Sandbox.Control.ArmAsync("S19", variant);

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldContain("nas 3 leituras");
        var pages = await Hub.PagesAsync(run.RunId);
        pages.Count(page => page.PageKey.EndsWith("/pagina-1", StringComparison.Ordinal)).ShouldBe(3);
        (await Hub.ContractsAsync()).ShouldBe(before);
        (await Hub.StagedAsync()).ShouldBe(0);
        await ShouldEndWellOnceClearedAsync();
    }

    [Fact]
    public async Task Run_WhenEveryPageIsTheFirst_StopsByItsBoundsAndKeepsTheOldTable_S16()
    {
        var before = await Hub.ContractsAsync();
        var first = await Hub.Sandbox.Host.FirstPageAsync();
        await Hub.Sandbox.Control.ArmAsync(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = ContractHub.Path,
            Parameters = new Dictionary<string, string> { ["status"] = "200", ["contentType"] = "application/json", ["body"] = first },
        });
        var asked = (await Hub.Sandbox.Control.AssertionsAsync()).Total;

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        ((await Hub.Sandbox.Control.AssertionsAsync()).Total - asked).ShouldBe(3 * Pages);
        (await Hub.ContractsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync();
    }

    [Theory]
    [InlineData(0, 500_000, 10_001, "anuncia 10001 páginas; o máximo aceito é 10000")]
    [InlineData(0, 3, 4, "anuncia 4 páginas para 3 contratos")]
    [InlineData(1_001, 1_001, 1, "trouxe 1001 contratos; o máximo aceito é 1000")]
    public async Task Run_WhenTheListAnnouncesNoEnd_StopsByABoundThatItNames(int records, int count, int pages, string says)
    {
        var before = await Hub.ContractsAsync();
        var data = string.Join(',', Enumerable.Range(1, records).Select(number => $$"""{"registrationNumber":{{number}}}"""));
        Hub.Sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = ContractHub.Path,
            Parameters = new Dictionary<string, string> { ["status"] = "200", ["body"] = $$"""{"data":[{{data}}],"count":{{count}},"pages":{{pages}}}""" },
        });
        var asked = (await Hub.Sandbox.Control.AssertionsAsync()).Total;

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Error, run.Details);
        run.Details.ShouldContain(says);
        ((await Hub.Sandbox.Control.AssertionsAsync()).Total - asked).ShouldBe(1);
        (await Hub.ContractsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync();
    }

    private async Task ShouldEndWellOnceClearedAsync()
    {
        await Hub.Sandbox.Control.ClearFaultsAsync();
        var next = await Hub.RefreshAsync();
        next.Outcome.ShouldBe(RunOutcome.Completed, next.Details);
        (await Hub.ContractsAsync()).ShouldEqual(await Hub.ExpectedAsync("contracts"));
    }

    /// <summary>One hub whose contracts are read, for tests that leave it so.</summary>
    public sealed class Standing : IAsyncLifetime
    {
        public HubCluster Hub { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Hub = await HubCluster.StartAsync(ContractHub.Options);
            await Hub.RefreshAsync();
        }

        public async Task DisposeAsync() => await Hub.DisposeAsync();
    }
}
