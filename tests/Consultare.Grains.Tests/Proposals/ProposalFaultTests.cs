using Consultare.Data.Runs;
using Consultare.Grains.Tests.Faults;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Proposals;

/// <summary>The faults of sandbox 6 that can meet the proposals, each as its table row says.</summary>
public sealed class ProposalFaultTests(ProposalFaultTests.Standing standing) : IClassFixture<ProposalFaultTests.Standing>
{
    private const int Slices = 11;
    private const int Attempts = 2;

    private static readonly FaultCase[] All =
    [
        new("S01", "no-token", RunOutcome.Error, 1, "falta a chave de acesso (401)"),
        new("S02", "inactive-key", RunOutcome.Error, 1, "inativa ou foi recusada (403)"),
        new("S03", "blocked", RunOutcome.Error, 1, "bloqueou o acesso deste servidor"),
        new("S06", "a", RunOutcome.Error, Slices, "data_start"),
        new("S06", "b", RunOutcome.Error, Slices, "data_start"),
        new("S06", "c", RunOutcome.Error, Slices, "data_start"),
        new("S06", "d", RunOutcome.Error, Slices, "data_start"),
        new("S07", "empty-message", RunOutcome.Error, Slices, "não conhece o caminho"),
        new("S08", "list", RunOutcome.Error, Slices, "recusou os dados enviados"),
        new("S09", "404", RunOutcome.Error, Slices, "não tem /proposal/list nesta licença (404)"),
        new("S09", "500", RunOutcome.Error, Slices * Attempts, "depois de 2 tentativas"),
        new("S10", "seconds", RunOutcome.Completed, Slices + 1, "sem mudança"),
        new("S10", "long", RunOutcome.Error, Slices, "pediu uma espera de 3600 s"),
        new("S11", "503-once", RunOutcome.Completed, Slices + 1, "sem mudança"),
        new("S11", "503-always", RunOutcome.Error, Slices * Attempts, "está com falha"),
        new("S12", "reset-mid-body", RunOutcome.Error, Slices * Attempts, "conexão com o Feegow falhou"),
        new("S13", "truncated", RunOutcome.Error, Slices, "dados incompletos ou ilegíveis"),
        new("S13", "bom", RunOutcome.Error, Slices, "marca estranha"),
        new("S13", "html", RunOutcome.Error, Slices, "uma página em vez de dados"),
        new("S13", "empty", RunOutcome.Error, Slices, "uma resposta vazia"),
        new("S14", "msg", RunOutcome.Error, Slices, "recusou o pedido"),
        new("S15", "object", RunOutcome.Error, Slices, "fora do formato combinado"),
        new("S15", "null", RunOutcome.Error, Slices, "fora do formato combinado"),
        new("S15", "string", RunOutcome.Error, Slices, "fora do formato combinado"),
    ];

    public static TheoryData<FaultCase> Cases => [.. All];

    private HubCluster Hub => standing.Hub;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_UnderAFault_EndsAsTheTableSaysAndLosesNothing(FaultCase fault)
    {
        var before = await Hub.ProposalsAsync();
        await Hub.Sandbox.Control.ArmAsync(fault.Fault, fault.Variant);
        var asked = (await Hub.Sandbox.Control.AssertionsAsync()).Total;

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(fault.Outcome, run.Details);
        run.Details.ShouldContain(fault.Says);
        ((await Hub.Sandbox.Control.AssertionsAsync()).Total - asked).ShouldBe(fault.Requests);
        (await Hub.ProposalsAsync()).ShouldBe(before);
        await ShouldEndWellOnceClearedAsync(before);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("500")]
    public async Task Run_WhenOneSliceFails_SavesTheOthersAndWarnsNamingIt_S17(string variant)
    {
        var before = await Hub.ProposalsAsync();
        var touched = before.First(row => row.Day == "2026-02-09");
        var other = before.First(row => row.Day == "2026-03-05");
        await Hub.ChangeAsync($"UPDATE feegow_proposals SET status = 'x' WHERE proposal_id IN ({touched.Id}, {other.Id})");
        await Hub.Sandbox.Control.ArmAsync(new FaultRequest
        {
            Fault = "S17",
            Variant = variant,
            Where = new Dictionary<string, string> { ["contains_date"] = "2026-02-10" },
        });

        var run = await Hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldStartWith($"2026-02-08..2026-02-13: O Feegow está com falha em /proposal/list ({variant})");
        var pages = await Hub.PagesAsync(run.RunId);
        pages.Where(page => page.Outcome == PageOutcome.Failed).Select(page => page.PageKey).ShouldBe(["2026-02-08..2026-02-13"]);
        pages.Count(page => page.Outcome != PageOutcome.Failed).ShouldBe(10);
        var after = await Hub.ProposalsAsync();
        after.Single(row => row.Id == touched.Id).Status.ShouldBe("x");
        after.Single(row => row.Id == other.Id).Status.ShouldBe(other.Status);
        await Hub.Sandbox.Control.ClearFaultsAsync();
        (await Hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
        (await Hub.ProposalsAsync()).ShouldEqual(await Hub.ExpectedAsync("proposals"));
    }

    private async Task ShouldEndWellOnceClearedAsync(IReadOnlyList<StoredProposal> before)
    {
        await Hub.Sandbox.Control.ClearFaultsAsync();
        var next = await Hub.RefreshAsync();
        next.Outcome.ShouldBe(RunOutcome.Completed, next.Details);
        (await Hub.ProposalsAsync()).ShouldBe(before);
    }

    /// <summary>One hub whose proposals are read, for tests that leave it so.</summary>
    public sealed class Standing : IAsyncLifetime
    {
        public HubCluster Hub { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Hub = await HubCluster.StartAsync(ProposalHub.Options with { ConfigureFeegow = feegow => feegow.Attempts = Attempts });
            await Hub.RefreshAsync();
        }

        public async Task DisposeAsync() => await Hub.DisposeAsync();
    }
}
