using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;

namespace Consultare.Grains.Tests.Proposals;

/// <summary>A failed slice or month is asked for again by itself, and a past period can be read again.</summary>
public sealed class ProposalReplayTests
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly EndOfFebruary = new(2026, 2, 28);

    [Fact]
    public async Task Replay_OfAFailedSlice_ReadsThatSliceOnlyAndMakesTheServiceGreen()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        await FailAsync(hub, "2026-02-10");
        var failed = await hub.RefreshAsync();
        await hub.Sandbox.Control.ClearFaultsAsync();
        var page = (await hub.PagesAsync(failed.RunId)).Where(one => one.Outcome == PageOutcome.Failed).ShouldHaveSingleItem();
        var asked = (await hub.Sandbox.Control.AssertionsAsync()).Total;

        var receipt = await hub.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Bia");
        var run = await hub.EndOfAsync(receipt.RunId);

        failed.Outcome.ShouldBe(RunOutcome.Warning, failed.Details);
        (run.Kind, run.Outcome).ShouldBe((RunKind.Replay, RunOutcome.Completed), run.Details);
        var replayed = (await hub.PagesAsync(run.RunId)).ShouldHaveSingleItem();
        (replayed.PageKey, replayed.Outcome).ShouldBe(("2026-02-08..2026-02-13", PageOutcome.Ok));
        ((await hub.Sandbox.Control.AssertionsAsync()).Total - asked).ShouldBe(1);
        (await hub.ProposalsAsync()).ShouldEqual(await hub.ExpectedAsync("proposals"));
        (await hub.Status.GetSnapshotAsync()).State.ShouldBe(ServiceState.Completed);
        (await hub.PagesAsync(failed.RunId)).ShouldContain(page);
    }

    [Fact]
    public async Task Backfill_ReadsThePeriodInMonths_AndAFailedOneIsReplayed()
    {
        await using var hub = await HubCluster.StartAsync(ProposalHub.Options);
        await FailAsync(hub, "2026-01-20");

        var run = await hub.BackfillAsync(January.AddDays(14), EndOfFebruary);
        await hub.Sandbox.Control.ClearFaultsAsync();
        var page = (await hub.PagesAsync(run.RunId)).Single(one => one.Outcome == PageOutcome.Failed);
        var partly = (await hub.ProposalsAsync()).Count;
        var replay = await hub.EndOfAsync((await hub.Status.RequestReplayAsync(run.RunId, page.PageNo, "Bia")).RunId);

        (run.Outcome, run.PagesTotal).ShouldBe((RunOutcome.Warning, 2), run.Details);
        run.Details.ShouldStartWith("2026-01: ");
        (page.PageKey, replay.Outcome).ShouldBe(("2026-01", RunOutcome.Completed), replay.Details);
        var rows = await hub.ProposalsAsync();
        (rows.Count - partly).ShouldBe((int)replay.RowsWritten);
        rows.Select(row => row.Day[..7]).Distinct().ShouldBe(["2026-01", "2026-02"], ignoreOrder: true);
    }

    private static Task<FaultState> FailAsync(HubCluster hub, string day) => hub.Sandbox.Control.ArmAsync(new FaultRequest
    {
        Fault = "S17",
        Variant = "500",
        Where = new Dictionary<string, string> { ["contains_date"] = day },
    });
}
