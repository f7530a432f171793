using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Appointments;

public sealed class RegularRunTests
{
    [Fact]
    public async Task Run_OfTheSeed_EqualsTheSandboxExpectations()
    {
        await using var hub = await HubCluster.StartAsync();
        var expected = (await hub.Sandbox.Control.ExpectedAsync()).Appointments;

        var run = await hub.RefreshAsync();

        run.Details.ShouldNotBeNull();
        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.Appointments.CountAsync(expected.Start, expected.End, CancellationToken.None)).ShouldBe(expected.Total);
        run.PagesTotal.ShouldBe(9);
        run.PagesDone.ShouldBe(9);
    }

    [Fact]
    public async Task Run_Repeated_ChangesNoRow()
    {
        await using var hub = await HubCluster.StartAsync();
        var first = await hub.RefreshAsync();

        var second = await hub.RefreshAsync();

        second.RowsWritten.ShouldBe(0);
        second.RowsUnchanged.ShouldBe(first.RowsWritten + first.RowsUnchanged);
        second.RowsRemoved.ShouldBe(0);
    }

    [Fact]
    public async Task Refresh_TwoHundredAtOnceWhileTheFirstPageIsHeld_AreOneRun()
    {
        await using var hub = await HubCluster.StartAsync();
        var held = await hub.Sandbox.Control.HoldAsync("/v1/api/professional/list");
        var first = await hub.Status.RequestRefreshAsync("Ana");
        await hub.Sandbox.Control.WaitForHitsAsync(held.Id);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 199).Select(_ => hub.Status.RequestRefreshAsync("Bia")));
        await hub.Sandbox.Control.ReleaseAsync(held.Id);
        await hub.EndOfAsync(first.RunId);

        receipts.ShouldAllBe(receipt => receipt.RunId == first.RunId && receipt.Joined && !receipt.FollowUp);
        (await hub.Runs.ListAsync("financeiro", null, 10, CancellationToken.None)).Count.ShouldBe(2); // the earlier one and this
    }
}
