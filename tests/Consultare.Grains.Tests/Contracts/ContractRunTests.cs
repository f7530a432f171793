using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Integrations.Benefit;
using Consultare.Sandbox.Faults;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Contracts;

/// <summary>Acceptance run 4 of sandbox 7: contracts by staging and swap.</summary>
public sealed class ContractRunTests
{
    [Fact]
    public async Task Run_OfTheSeed_EqualsTheSandboxExpectations()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        var expected = await hub.ExpectedAsync("contracts");
        var rows = await hub.ContractsAsync();
        rows.ShouldEqual(expected);
        (run.RowsRead, run.RowsWritten).ShouldBe((expected.GetProperty("served").GetInt64(), rows.Count));
        run.RowsRead.ShouldBe(run.RowsWritten + run.RowsUnchanged + run.RowsRejected);
        (await hub.StagedAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Run_OfTheSeed_IsALedgerPageForEachPageOf100AndTheSwap()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);

        var run = await hub.RefreshAsync();

        var pages = await hub.PagesAsync(run.RunId);
        pages.Select(page => page.PageKey).ShouldBe(
            ["leitura-1/pagina-1", "leitura-1/pagina-2", "leitura-1/pagina-3", "leitura-1/pagina-4", "leitura-1/troca"], ignoreOrder: true);
        pages.Select(page => page.RowsRead).ShouldBe([100, 100, 100, 20, 0], ignoreOrder: true);
        var swap = pages.Single(page => page.PageKey == "leitura-1/troca");
        (swap.Promised, swap.Written + swap.Unchanged + swap.Rejected).ShouldBe((320, 320));
        (await hub.Sandbox.Control.AssertionsAsync()).Routes[$"POST {ContractHub.Path}"].Count.ShouldBe(4);
    }

    [Fact]
    public async Task Run_WithoutARegistrationNumber_KeysByContractAndDigestOfTheName()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();

        var keyed = (await hub.ContractsAsync()).Where(row => row.Key.Contains('_', StringComparison.Ordinal)).ToList();

        keyed.Count.ShouldBe(2);
        keyed.ShouldAllBe(row => row.Key == ContractKey.Of(null, row.ContractId, row.Name));
    }

    [Fact]
    public async Task Run_WhenBothNumbersOrTheAmountAreMissing_RejectsTheRowAndStaysGreen()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        var rejects = await hub.RejectsAsync(run.RunId);
        rejects.Select(reject => reject.Field).ShouldBe(["registrationNumber", "amountRecurrence"], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_WhenAStoredAmountBecomesUnreadable_KeepsTheStoredRow()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();
        var before = await hub.ContractsAsync();
        await hub.HappenAsync(new { type = "contract-change", id = 31, status = "Cancelado", spoil = "true" });

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (run.RowsRejected, run.RowsRemoved).ShouldBe((3, 0));
        (await hub.ContractsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Run_Repeated_ChangesNoRowNotEvenUpdatedAt()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        var first = await hub.RefreshAsync();
        var before = await hub.ContractsAsync();

        var second = await hub.RefreshAsync();

        (second.RowsWritten, second.RowsRemoved, second.RowsUnchanged).ShouldBe((0, 0, first.RowsWritten));
        (await hub.ContractsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Run_WhenContractsComeChangeAndGo_TouchesOnlyThose()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();
        await hub.HappenAsync(new { type = "contract-add" });
        await hub.HappenAsync(new { type = "contract-change", id = 40, name = "Nome Novo", plan = "Plano Novo", recurrenceCents = 12_990 });
        var gone = await hub.HappenAsync(new { type = "contract-remove", id = 50 });

        var run = await hub.RefreshAsync();

        (run.RowsWritten, run.RowsRemoved).ShouldBe((2, 1));
        var rows = await hub.ContractsAsync();
        rows.ShouldEqual(await hub.ExpectedAsync("contracts"));
        rows.ShouldContain(row => row.Name == "Nome Novo" && row.Plan == "Plano Novo" && row.RecurrenceCents == 12_990);
        rows.ShouldNotContain(row => row.Key == gone.GetProperty("key").GetString());
    }

    [Fact]
    public async Task Run_OfAContractMadeInTheEvening_StoresTheClinicsDay_F11()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();

        // 22:30 in São Paulo, served as 01:30 of the next day.
        (await hub.ContractsAsync()).CountBy(row => row.CreatedOn).ToDictionary()
            .ShouldBe((await hub.ExpectedAsync("contracts")).Counts("byDay"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("benefit.countField", "total")]
    [InlineData("benefit.countField", "both")]
    [InlineData("benefit.numbersAsText", "true")]
    public async Task Run_WhenTheCountComesOtherwise_ReadsIt(string name, string value)
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.Sandbox.Control.SwitchAsync(name, value);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.ContractsAsync()).ShouldEqual(await hub.ExpectedAsync("contracts"));
    }

    [Fact]
    public async Task Run_WhenToldToGet_AsksByGet()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options with
        {
            ConfigureSilo = silo => silo.Services.Configure<BenefitOptions>(benefit => benefit.Method = BenefitMethod.Get),
        });

        (await hub.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);

        (await hub.Sandbox.Control.AssertionsAsync()).Routes[$"GET {ContractHub.Path}"].Count.ShouldBe(4);
        (await hub.ContractsAsync()).ShouldEqual(await hub.ExpectedAsync("contracts"));
    }

    [Fact]
    public async Task Run_OfManyPages_ReadsAtMostTenAtATime()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.Sandbox.Control.SwitchAsync("benefit.rows", "3000");

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.ContractsAsync()).ShouldEqual(await hub.ExpectedAsync("contracts"));
        (await hub.Sandbox.Control.AssertionsAsync()).Routes[$"POST {ContractHub.Path}"].MaxParallel.ShouldBeInRange(2, 10);
    }

    [Fact]
    public async Task Run_WhenTheListIsEmptyAtFirst_IsGreenAndEmpty()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.Sandbox.Control.SwitchAsync("benefit.rows", "0");

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.ContractsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WhenTheListSuddenlyIsEmpty_KeepsTheTableAndWarns()
    {
        await using var hub = await HubCluster.StartAsync(ContractHub.Options);
        await hub.RefreshAsync();
        var before = await hub.ContractsAsync();
        await hub.Sandbox.Control.SwitchAsync("benefit.rows", "0");

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning, run.Details);
        run.Details.ShouldContain("veio vazia");
        (await hub.ContractsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfAScan_LeavesTheOldTableAndARestartEndsAsAnUndisturbedRun()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(ContractHub.Options with { Data = data });
        await first.RefreshAsync();
        var before = await first.ContractsAsync();
        await first.HappenAsync(new { type = "contract-remove", id = 60 });
        var hold = await first.Sandbox.Control.ArmAsync(new FaultRequest
        {
            Type = FaultTypes.Hold,
            Path = ContractHub.Path,
            Where = new Dictionary<string, string> { ["page"] = "3" },
        });
        var receipt = await first.Status.RequestRefreshAsync("Ana");
        await first.Sandbox.Control.WaitForHitsAsync(hold.Id);
        await first.Watch.WaitAsync(seen => seen.Current?.RunId == receipt.RunId && seen.Current.PagesDone == 3, "three pages");
        await first.KillAsync();
        (await first.ContractsAsync()).ShouldBe(before);
        (await first.StagedAsync()).ShouldBeGreaterThan(0);

        await using var second = await HubCluster.StartAsync(
            ContractHub.Options with { Data = data, Sandbox = first.Sandbox, Clock = first.Clock, HasRunBefore = false });
        (await second.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        (await second.ContractsAsync()).ShouldBe(before);
        await second.ReleaseAsync();

        var run = await second.RefreshAsync();

        (run.Outcome, run.RowsRemoved).ShouldBe((RunOutcome.Completed, 1));
        (await second.ContractsAsync()).ShouldEqual(await second.ExpectedAsync("contracts"));
        (await second.StagedAsync()).ShouldBe(0);
    }
}
