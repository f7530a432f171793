using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>One failed page can be asked for again by itself.</summary>
public sealed class ReplayTests
{
    private static readonly HubClusterOptions Small = new() { IsSmall = true, ConfigureFeegow = feegow => feegow.Attempts = 1 };

    [Fact]
    public async Task Replay_OfAFailedSlice_ReadsThatSliceOnly()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (failed, page) = await FailedAsync(hub);
        var before = (await hub.SearchedAsync()).Count;

        var receipt = await hub.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Bia");
        var run = await hub.EndOfAsync(receipt.RunId);

        receipt.Refusal.ShouldBe(RunRefusal.None);
        (run.Kind, run.Outcome, run.RequestedBy).ShouldBe((RunKind.Replay, RunOutcome.Completed, "Bia"), run.Details);
        var replayed = (await hub.PagesAsync(run.RunId)).Where(one => !one.PageKey.StartsWith("lista:", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (replayed.PageKey, replayed.Outcome).ShouldBe((page.PageKey, PageOutcome.Ok));
        (await hub.SearchedAsync()).Count.ShouldBe(before + 1);
        (await hub.RowsAsync()).ShouldEqual((await hub.Sandbox.Control.ExpectedAsync()).Appointments);
        (await hub.PagesAsync(failed.RunId)).ShouldContain(page);
    }

    [Fact]
    public async Task Replay_WaitsForTheRunUnderWay()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (failed, page) = await FailedAsync(hub);
        var (runId, _) = await hub.RefreshHeldAsync();

        var receipt = await hub.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Bia");
        (await hub.Status.GetSnapshotAsync()).Queued.ShouldNotBeNull().RunId.ShouldBe(receipt.RunId);
        await hub.ReleaseAsync();
        var run = await hub.EndOfAsync(receipt.RunId);

        receipt.State.ShouldBe(ServiceState.Queued);
        run.StartedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo((await hub.RunAsync(runId)).EndedAt!.Value);
    }

    [Fact]
    public async Task Replay_OfWhatDidNotFailOrIsNotThere_IsRefused()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (failed, page) = await FailedAsync(hub);
        var good = (await hub.PagesAsync(failed.RunId)).First(one => one.Outcome == PageOutcome.Ok);

        (await hub.Status.RequestReplayAsync(failed.RunId, good.PageNo, "Bia")).Refusal.ShouldBe(RunRefusal.NotFailed);
        (await hub.Status.RequestReplayAsync(failed.RunId, 999, "Bia")).Refusal.ShouldBe(RunRefusal.NotFound);
        (await hub.Status.RequestReplayAsync(Guid.NewGuid(), page.PageNo, "Bia")).Refusal.ShouldBe(RunRefusal.NotFound);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Replay_LeftFromBeforeARestart_RunsThen()
    {
        using var data = new TempFolder();
        await using var first = await HubCluster.StartAsync(Small with { Data = data });
        var (failed, page) = await FailedAsync(first);
        await first.RefreshHeldAsync();
        var receipt = await first.Status.RequestReplayAsync(failed.RunId, page.PageNo, "Bia");
        await first.KillAsync();
        await first.ReleaseAsync();

        await using var second = await HubCluster.StartAsync(Small with { Data = data, Sandbox = first.Sandbox, Clock = first.Clock, HasRunBefore = false });

        (await second.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Completed);
    }

    private static async Task<(RunRecord Run, RunPageRecord Page)> FailedAsync(HubCluster hub)
    {
        await hub.Sandbox.Control.ArmAsync(new FaultRequest { Fault = "S11", Variant = "502-always", Path = HubCluster.SearchPath, Count = 1, After = 3 });
        var run = await hub.RefreshAsync();
        await hub.Sandbox.Control.ClearFaultsAsync();
        var page = (await hub.PagesAsync(run.RunId)).Where(one => one.Outcome == PageOutcome.Failed).ShouldHaveSingleItem();
        return (run, page);
    }
}
