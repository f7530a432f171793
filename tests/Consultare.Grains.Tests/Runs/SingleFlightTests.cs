using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>One run at a time, whoever asks (hub-domain 4.4, F4, F5).</summary>
public sealed class SingleFlightTests
{
    private static readonly HubClusterOptions Small = new() { IsSmall = true };

    [Fact]
    public async Task Refresh_TwoHundredAtOnceWhileTheFirstPageIsHeld_AreOneRun()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var held = await hub.Sandbox.Control.HoldAsync("/v1/api/professional/list");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => hub.Status.RequestRefreshAsync($"Pessoa {n}")));
        await hub.Sandbox.Control.WaitForHitsAsync(held.Id);
        await hub.ReleaseAsync();
        await hub.EndOfAsync(receipts[0].RunId);

        receipts.Select(receipt => receipt.RunId).Distinct().ShouldHaveSingleItem();
        receipts.Count(receipt => !receipt.Joined).ShouldBe(1);
        receipts.ShouldAllBe(receipt => !receipt.FollowUp && receipt.Service == HubCluster.Service);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(2); // the earlier one and this
    }

    [Fact]
    public async Task Refresh_WhileTheFirstSearchesAreHeld_JoinsTheRunUnderWay()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync();

        var receipt = await hub.Status.RequestRefreshAsync("Bia");
        await hub.ReleaseAsync();
        await hub.EndOfAsync(runId);

        receipt.ShouldBe(new RefreshReceipt(runId, HubCluster.Service, ServiceState.Running, Joined: true, FollowUp: false));
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refresh_AfterAPageHasClosed_NamesTheRunAndGivesExactlyOneFollowUp_F4()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 3);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => hub.Status.RequestRefreshAsync("Bia")));
        (await hub.Status.GetSnapshotAsync()).Queued.ShouldNotBeNull().RequestedBy.ShouldBe("Bia");
        await hub.ReleaseAsync();
        await hub.EndOfAsync(runId);
        var followUp = (await hub.AllRunsAsync())[^1];
        await hub.EndOfAsync(followUp.RunId);

        receipts.ShouldAllBe(receipt => receipt == new RefreshReceipt(runId, HubCluster.Service, ServiceState.Running, true, true));
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        var runs = await hub.AllRunsAsync();
        runs.Count.ShouldBe(3);
        runs[2].StartedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(runs[1].EndedAt!.Value);
        runs.Skip(1).ShouldAllBe(run => run.Outcome == RunOutcome.Completed);
    }

    [Fact]
    public async Task Refresh_BetweenTheEndAndTheFollowUpsFirstPage_JoinsTheFollowUp()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, hold) = await hub.RefreshHeldAsync(afterPages: 3);
        await hub.Status.RequestRefreshAsync("Bia");
        var lists = await hub.Sandbox.Control.HoldAsync("/v1/api/professional/list");
        await hub.ReleaseAsync(hold);
        await hub.EndOfAsync(runId);

        var receipt = await hub.Status.RequestRefreshAsync("Caio");
        await hub.Sandbox.Control.WaitForHitsAsync(lists.Id);
        await hub.ReleaseAsync();

        var followUp = (await hub.AllRunsAsync())[^1];
        receipt.RunId.ShouldBe(followUp.RunId);
        (receipt.Joined, receipt.FollowUp).ShouldBe((true, false));
        await hub.EndOfAsync(followUp.RunId);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Refresh_AfterTheEnd_IsARunOfItsOwn()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var first = await hub.RefreshAsync("Ana");

        var second = await hub.RefreshAsync("Bia");

        second.RunId.ShouldNotBe(first.RunId);
        (first.RequestedBy, second.RequestedBy).ShouldBe(("Ana", "Bia"));
    }

    [Fact]
    public async Task NextRun_WhileARunIsUnderWay_IsNothing_F5()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (runId, _) = await hub.RefreshHeldAsync(afterPages: 1);
        await hub.Status.RequestRefreshAsync("Bia");

        (await hub.Status.NextRunAsync("another activation")).ShouldBeNull();

        await hub.ReleaseAsync();
        await hub.EndOfAsync(runId);
    }
}
