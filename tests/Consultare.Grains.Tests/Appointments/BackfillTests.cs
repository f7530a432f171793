using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;
using Consultare.Testing;
using RunKind = Consultare.Data.Runs.RunKind;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>A backfill is a queue of months under the service's lease (hub-domain 4.4, hub-integrations 1.6).</summary>
public sealed class BackfillTests
{
    private static readonly HubClusterOptions Small = new() { IsSmall = true };
    private static readonly DateOnly November = new(2025, 11, 1);
    private static readonly DateOnly December = new(2025, 12, 1);
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public async Task Backfill_OfMonths_EqualsTheSandboxExpectations()
    {
        await using var hub = await HubCluster.StartAsync(Small);

        var run = await hub.BackfillAsync(November, January.AddDays(30));

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.RowsAsync()).ShouldEqual((await hub.Sandbox.Control.ExpectedAsync(November, January.AddDays(30))).Appointments);
        (await hub.PagesAsync(run.RunId)).Where(page => !page.PageKey.StartsWith("lista:", StringComparison.Ordinal))
            .Select(page => page.PageKey).ShouldBe(["2025-11", "2025-12", "2026-01"]);
    }

    [Fact]
    public async Task Backfill_FromMidMonth_StartsAtTheFirst()
    {
        await using var hub = await HubCluster.StartAsync(Small);

        await hub.BackfillAsync(November.AddDays(16), November.AddDays(29));

        (await hub.SearchedAsync()).ShouldBe([November]);
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2025, 11)]);
    }

    [Fact]
    public async Task Backfill_UntilMidMonth_ReadsThePartButDoesNotCheckpointIt()
    {
        await using var hub = await HubCluster.StartAsync(Small);

        var run = await hub.BackfillAsync(November, December.AddDays(9));

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.Sandbox.Control.AssertionsAsync()).Slices[^1].To.ShouldBe(December.AddDays(9));
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2025, 11)]);
    }

    [Fact]
    public async Task Backfill_OfHalfAYear_AsksNoWindowLongerThanAMonth_S05()
    {
        await using var hub = await HubCluster.StartAsync(Small);

        var run = await hub.BackfillAsync(new DateOnly(2025, 6, 1), November.AddDays(29));

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        var asked = (await hub.Sandbox.Control.AssertionsAsync()).Slices;
        asked.Count.ShouldBe(6);
        asked.ShouldAllBe(slice => slice.LengthInDays <= 30);
    }

    [Fact]
    public async Task Click_BetweenMonths_RunsFirstAsARunOfItsOwn()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (backfill, hold) = await hub.BackfillHeldAsync(November, January.AddDays(30), heldDay: December);

        var receipt = await hub.Status.RequestRefreshAsync("Bia");
        await hub.ReleaseAsync(hold);
        var click = await hub.EndOfAsync(receipt.RunId);
        var ended = await hub.EndOfAsync(backfill);

        receipt.ShouldBe(new RefreshReceipt(click.RunId, HubCluster.Service, ServiceState.Queued, Joined: false, FollowUp: false));
        (click.Kind, click.Outcome, ended.Outcome).ShouldBe((RunKind.Refresh, RunOutcome.Completed, RunOutcome.Completed));
        var searched = await hub.SearchedAsync();
        searched.Take(2).ShouldBe([November, December]);
        searched[^1].ShouldBe(January);
        searched.Count.ShouldBe(2 + 9 + 1);
        ended.EndedAt!.Value.ShouldBeGreaterThan(click.EndedAt!.Value);
    }

    [Fact]
    public async Task Schedule_BetweenMonths_RunsFirst()
    {
        var clock = new ShiftedTimeProvider(SandboxFixture.Morning);
        await using var hub = await HubCluster.StartAsync(Small with { Clock = clock });
        var (backfill, hold) = await hub.BackfillHeldAsync(November, December.AddDays(30), heldDay: November);
        clock.Push(TimeSpan.FromMinutes(31));

        await hub.ReleaseAsync(hold);
        await hub.EndOfAsync(backfill);

        (await hub.AllRunsAsync()).Count(run => run is { Kind: RunKind.Schedule, RowsRead: > 0 }).ShouldBe(1);
        (await hub.SearchedAsync())[^1].ShouldBe(December);
    }

    [Fact]
    public async Task Backfill_WhileAnotherIsUnderWay_IsRefusedNamingIt()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var (backfill, _) = await hub.BackfillHeldAsync(November, November.AddDays(29), heldDay: November);

        var refused = await hub.Status.RequestBackfillAsync(new BackfillPeriod(January, January, false, TimeSpan.Zero), "Bia");
        await hub.ReleaseAsync();
        await hub.EndOfAsync(backfill);

        refused.ShouldBe(new BackfillReceipt(backfill, HubCluster.Service, ServiceState.Running, BackfillRefusal.AlreadyRunning));
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Backfill_WhenAMonthFails_SavesTheOthersAndWarnsNamingIt()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.Sandbox.Control.ArmAsync(Where("S11", "503-always", HubCluster.SearchPath, December));

        var run = await hub.BackfillAsync(November, January.AddDays(30));

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldStartWith("2025-12: O Feegow está com falha");
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2025, 11), (2026, 1)], ignoreOrder: true);
        (await hub.RowsAsync()).Select(row => row.Date.Month).Distinct().ShouldBe([11, 1], ignoreOrder: true);
    }

    [Fact]
    public async Task Backfill_WhenAMonthFailed_ReadsJustThatMonthTheNextTime()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.Sandbox.Control.ArmAsync(Where("S11", "503-always", HubCluster.SearchPath, December));
        await hub.BackfillAsync(November, January.AddDays(30));
        await hub.Sandbox.Control.ClearFaultsAsync();
        var before = (await hub.SearchedAsync()).Count;

        var run = await hub.BackfillAsync(November, January.AddDays(30));

        (run.Outcome, run.PagesTotal).ShouldBe((RunOutcome.Completed, 1), run.Details);
        (await hub.SearchedAsync()).Skip(before).ShouldBe([December]);
    }

    [Fact]
    public async Task Backfill_WhenTheKeyIsRefused_StopsAtOnceAsAnError_S02()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.Sandbox.Control.ArmAsync(new FaultRequest { Fault = "S02", Path = HubCluster.SearchPath });

        var run = await hub.BackfillAsync(November, January.AddDays(30));

        run.Outcome.ShouldBe(RunOutcome.Error);
        (await hub.SearchedAsync()).ShouldBe([November]);
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backfill_OfAMonthWithStoredRowsThatFindsNothing_KeepsThemAndDoesNotCheckpoint_S04()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.BackfillAsync(November, December.AddDays(30));
        var before = await hub.RowsAsync();
        await hub.Sandbox.Control.ArmAsync(Where("S04", "none", HubCluster.SearchPath, December));

        var run = await hub.BackfillAsync(December, December.AddDays(30), ignoreCheckpoint: true);

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldContain("mantidos");
        (await hub.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Backfill_OfAReadMonth_ReconcilesIt_F6()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        await hub.BackfillAsync(December, December.AddDays(30));
        var rows = (await hub.RowsAsync()).Where(row => row.Date.Day is > 1 and < 20).Take(3).ToList();
        await hub.Sandbox.Control.ChangeStatusAsync(rows[0].Id, 33);
        await hub.Sandbox.Control.RemoveAppointmentAsync(rows[1].Id);
        await hub.Sandbox.Control.MoveAppointmentAsync(rows[2].Id, new DateOnly(2026, 1, 20));

        var run = await hub.BackfillAsync(December, December.AddDays(30), ignoreCheckpoint: true);

        (run.Outcome, run.RowsRemoved).ShouldBe((RunOutcome.Completed, 2), run.Details);
        var after = await hub.RowsAsync();
        after.Of(rows[0].Id).ShouldBeNull();
        after.Of(rows[1].Id).ShouldBeNull();
        after.Of(rows[2].Id).ShouldNotBeNull().Date.ShouldBe(new DateOnly(2026, 1, 20));
    }

    [Fact]
    public async Task Pause_BetweenMonths_LastsUntilTheClockHasPassedIt()
    {
        var clock = new ShiftedTimeProvider(SandboxFixture.Morning);
        await using var hub = await HubCluster.StartAsync(Small with { Clock = clock });
        var receipt = await hub.Status.RequestBackfillAsync(
            new BackfillPeriod(November, December.AddDays(30), false, TimeSpan.FromMinutes(20)), "Ana");
        await hub.Watch.WaitAsync(seen => seen.Backfill is { PagesDone: 1 }, "the first month");
        await hub.TickAsync();
        await hub.RefreshAsync();
        (await hub.SearchedAsync()).ShouldNotContain(December);

        clock.Push(TimeSpan.FromMinutes(21));
        await hub.TickAsync();

        (await hub.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Completed);
        (await hub.SearchedAsync())[^1].ShouldBe(December);
    }

    [Fact]
    public async Task Pause_BetweenMonths_EndsByItself()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var receipt = await hub.Status.RequestBackfillAsync(
            new BackfillPeriod(November, January.AddDays(30), false, TimeSpan.FromMilliseconds(30)), "Ana");

        var run = await hub.EndOfAsync(receipt.RunId);

        (run.Outcome, run.PagesDone).ShouldBe((RunOutcome.Completed, 3));
    }

    [Fact]
    public async Task Click_DuringAMonthThatFollowsAPause_IsNotLost()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var hold = await hub.Sandbox.Control.ArmAsync(Where("S11", "503-always", HubCluster.SearchPath, December) with { Fault = null, Variant = null, Type = FaultTypes.Hold });
        await hub.Status.RequestBackfillAsync(
            new BackfillPeriod(November, January.AddDays(30), false, TimeSpan.FromMilliseconds(30)), "Ana");
        await hub.Sandbox.Control.WaitForHitsAsync(hold.Id);

        var receipt = await hub.Status.RequestRefreshAsync("Bia");
        await hub.ReleaseAsync();

        (await hub.EndOfAsync(receipt.RunId)).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Backfill_AfterACancelledOneThatRested_IsNotStoppedByItsRest()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var rest = TimeSpan.FromMilliseconds(300);
        var first = await hub.Status.RequestBackfillAsync(new BackfillPeriod(November, January.AddDays(30), false, rest), "Ana");
        await hub.Watch.WaitAsync(seen => seen.Backfill is { PagesDone: 1 }, "the first month");
        await hub.Status.CancelRunAsync(first.RunId, "Ana");
        await hub.EndOfAsync(first.RunId);

        var second = await hub.Status.RequestBackfillAsync(new BackfillPeriod(November, January.AddDays(30), true, rest), "Ana");

        (await hub.EndOfAsync(second.RunId)).Outcome.ShouldBe(RunOutcome.Completed);
    }

    [Fact]
    public async Task Backfill_TellsItsOwnProgressAndDataMonthByMonth()
    {
        await using var hub = await HubCluster.StartAsync(Small);
        var run = await hub.BackfillAsync(November, January.AddDays(30));

        var progress = hub.Watch.Seen.Where(seen => seen.Backfill?.RunId == run.RunId).Select(seen => seen.Backfill!).ToList();

        progress.Select(backfill => backfill.PagesDone).Distinct().ShouldBe([0, 1, 2, 3]);
        progress[^1].Unit.ShouldBe("meses");
        hub.Watch.Seen.ShouldContain(seen => seen.Details == "2 de 3 meses.");
        hub.Watch.DataChanges.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    private static FaultRequest Where(string fault, string variant, string path, DateOnly day) => new()
    {
        Fault = fault,
        Variant = variant,
        Path = path,
        Where = new Dictionary<string, string> { ["contains_date"] = $"{day:yyyy-MM-dd}" },
    };
}
