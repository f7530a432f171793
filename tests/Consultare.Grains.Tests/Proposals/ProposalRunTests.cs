using System.Text.Json;
using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Proposals;

/// <summary>Acceptance run 3 of sandbox 7: proposals of today−30 … today+30.</summary>
public sealed class ProposalRunTests
{
    [Fact]
    public async Task Run_OfTheSeed_EqualsTheSandboxExpectations()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        var rows = await hub.ProposalsAsync();
        rows.Count.ShouldBeGreaterThan(150);
        rows.ShouldEqual(await hub.ExpectedAsync("proposals"));
        (run.RowsRead, run.RowsWritten, run.RowsRejected).ShouldBe((rows.Count, rows.Count, 0));
    }

    [Fact]
    public async Task Run_Always_AsksElevenSlicesTenOfSixDaysNoneOverlappingAndTodayPlus30()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);

        var run = await hub.RefreshAsync();

        (run.PagesTotal, run.PagesDone).ShouldBe((11, 11));
        var slices = (await hub.Sandbox.Control.AssertionsAsync()).Slices.Where(slice => slice.Route == ProposalHub.Path).ToList();
        slices.Select(slice => slice.LengthInDays).ShouldBe([.. Enumerable.Repeat(5, 10), 0]);
        slices[0].From.ShouldBe(new DateOnly(2026, 2, 8));
        slices[^1].To.ShouldBe(new DateOnly(2026, 4, 9));
        slices.Zip(slices.Skip(1)).ShouldAllBe(pair => pair.Second.From == pair.First.To.AddDays(1));
        (await hub.Sandbox.Control.AssertionsAsync()).MaxParallel.ShouldBe(1);
    }

    [Fact]
    public async Task Run_Repeated_ChangesNoRowNotEvenUpdatedAt()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        var first = await hub.RefreshAsync();
        var before = await hub.ProposalsAsync();

        var second = await hub.RefreshAsync();

        (second.RowsWritten, second.RowsUnchanged).ShouldBe((0, first.RowsWritten));
        (await hub.ProposalsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Run_WhenAProposalChanged_OverwritesEveryColumnOfTheSource_F6()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        var added = await hub.HappenAsync(new { type = "new-proposal", date = "2026-03-09", unitId = 2 });
        var id = added.GetProperty("id").GetInt64();
        await hub.RefreshAsync();
        await hub.HappenAsync(new
        {
            type = "proposal-change",
            id,
            status = "Executada",
            date = "2026-04-09",
            proposerName = "Outra Pessoa",
            valueCents = 12_345,
        });

        var run = await hub.RefreshAsync();

        run.RowsWritten.ShouldBe(1);
        var row = (await hub.ProposalsAsync()).Single(one => one.Id == id);
        (row.Day, row.Status, row.Proposer, row.Cents).ShouldBe(("2026-04-09", "Executada", "Outra Pessoa", 12_345));
        row.Items.ShouldBe("""[{"nome":"Pacote","valor":123.45}]""");
        (await hub.ProposalsAsync()).ShouldEqual(await hub.ExpectedAsync("proposals"));
    }

    [Fact]
    public async Task Run_Always_ItemsComeToTheTotal()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        await hub.RefreshAsync();

        foreach (var row in await hub.ProposalsAsync())
        {
            var items = JsonDocument.Parse(row.Items).RootElement.EnumerateArray().ToList();
            if (items.Count > 0)
            {
                items.Sum(item => item.GetProperty("valor").GetDecimal()).ShouldBe(row.Cents / 100m);
            }
        }
    }

    [Theory]
    [InlineData("brazilian")]
    [InlineData("point")]
    public async Task Run_WhenAmountsAreText_ReadsTheSameCentavos_F7(string style)
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        await hub.Sandbox.Control.SwitchAsync("proposals.valueStyle", style);

        await hub.RefreshAsync();

        (await hub.ProposalsAsync()).ShouldEqual(await hub.ExpectedAsync("proposals"));
    }

    [Fact]
    public async Task Run_WhenRecordsAreUnreadable_CountsThemAndStaysGreen()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        await hub.Sandbox.Control.SwitchAsync("proposals.oddRecords", "true");

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.ProposalsAsync()).ShouldEqual(await hub.ExpectedAsync("proposals"));
        (await hub.RejectsAsync(run.RunId)).Select(reject => reject.Field).ShouldBe(["proposal_id", "procedimentos"], ignoreOrder: true);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfARun_EndsAsAnUndisturbedRunAfterARestart()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(ProposalHub.Options with { Data = data });
        var hold = await first.Sandbox.Control.ArmAsync(new FaultRequest { Type = FaultTypes.Hold, Path = ProposalHub.Path, After = 4 });
        var receipt = await first.Status.RequestRefreshAsync("Ana");
        await first.Sandbox.Control.WaitForHitsAsync(hold.Id);
        await first.KillAsync();

        await using var second = await HubCluster.StartAsync(
            ProposalHub.Options with { Data = data, Sandbox = first.Sandbox, Clock = first.Clock, HasRunBefore = false });
        (await second.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Interrupted);
        await second.ReleaseAsync();

        (await second.RefreshAsync()).Outcome.ShouldBe(RunOutcome.Completed);
        (await second.ProposalsAsync()).ShouldEqual(await second.ExpectedAsync("proposals"));
    }
}
