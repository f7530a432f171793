using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>Moved, dropped and vanished appointments (F6, hub-integrations 1.5).</summary>
public sealed class ReconciledRunTests
{
    [Fact]
    public async Task Run_AfterADay_FollowsMovesAndRemovesWhatIsGone_F6()
    {
        await using var hub = await HubCluster.StartAsync();
        await hub.RefreshAsync();
        var plan = (await hub.Sandbox.Control.ExpectedAsync()).NextDay.ShouldNotBeNull();
        (await hub.RowsAsync()).ShouldContain(row => row.Id == plan.Vanished[0]);
        await PassADayAsync(hub);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        run.RowsRemoved.ShouldBe(2);
        var rows = await hub.RowsAsync();
        rows.ShouldEqual((await hub.Sandbox.Control.ExpectedAsync()).Appointments);
        rows.Of(plan.MovedInside[0]).ShouldNotBeNull().Date.ShouldBe(plan.MovedInsideTo);
        rows.Of(plan.MovedBeyond[0]).ShouldNotBeNull().Date.ShouldBe(plan.MovedBeyondTo);
        rows.Of(plan.ToDroppedStatus[0]).ShouldBeNull();
        rows.Of(plan.Vanished[0]).ShouldBeNull();
    }

    [Fact]
    public async Task Run_WhenRowsVanished_ReadsTheSixtyDaysBeyondOnceInSlicesLikeTheOthers()
    {
        await using var hub = await HubCluster.StartAsync();
        var gone = await AddAndReadAsync(hub, new DateOnly(2026, 3, 20));
        await hub.Sandbox.Control.RemoveAppointmentAsync(gone);
        await hub.Sandbox.Control.AddAppointmentAsync(new DateOnly(2026, 5, 20));
        var before = (await hub.Sandbox.Control.AssertionsAsync()).Slices.Count;

        var run = await hub.RefreshAsync();

        var asked = (await hub.Sandbox.Control.AssertionsAsync()).Slices.Skip(before).ToList();
        var beyond = asked.Where(slice => slice.From > new DateOnly(2026, 4, 9)).ToList();
        (asked.Count, beyond.Count, run.PagesDone, run.PagesTotal).ShouldBe((18, 9, 18, 18));
        beyond.ShouldAllBe(slice => slice.LengthInDays <= 6);
        beyond.Max(slice => slice.To).ShouldBe(new DateOnly(2026, 6, 8));
        (await hub.RowsAsync()).ShouldAllBe(row => row.Date <= new DateOnly(2026, 4, 9));
    }

    [Fact]
    public async Task Run_WhenNothingVanished_ReadsNothingBeyondTheWindow()
    {
        await using var hub = await HubCluster.StartAsync();
        await hub.RefreshAsync();
        await hub.RefreshAsync();

        (await hub.Sandbox.Control.AssertionsAsync()).Slices.ShouldAllBe(slice => slice.To <= new DateOnly(2026, 4, 9));
    }

    [Fact]
    public async Task Run_WhenTheSearchBeyondFails_KeepsTheRowsAndWarns()
    {
        await using var hub = await HubCluster.StartAsync();
        var gone = await AddAndReadAsync(hub, new DateOnly(2026, 3, 20));
        await hub.Sandbox.Control.RemoveAppointmentAsync(gone);
        var before = await hub.RowsAsync();
        await hub.Sandbox.Control.ArmAsync(Where("S11", "503-always", new DateOnly(2026, 5, 1)));

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldContain("1 agendamento sumiu do período e não pôde ser procurado adiante");
        (await hub.RowsAsync()).ShouldBe(before);

        await hub.Sandbox.Control.ClearFaultsAsync();
        (await hub.RefreshAsync()).RowsRemoved.ShouldBe(1);
        (await hub.RowsAsync()).Of(gone).ShouldBeNull();
    }

    [Fact]
    public async Task Run_WhenASliceFails_RemovesNothing()
    {
        await using var hub = await HubCluster.StartAsync();
        var gone = await AddAndReadAsync(hub, new DateOnly(2026, 3, 20));
        await hub.Sandbox.Control.RemoveAppointmentAsync(gone);
        await hub.Sandbox.Control.ArmAsync(Where("S11", "503-always", new DateOnly(2026, 2, 10)));

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.RowsRemoved.ShouldBe(0);
        (await hub.RowsAsync()).Of(gone).ShouldNotBeNull();
    }

    [Fact]
    public async Task Run_WhenASliceWithStoredRowsFindsNothing_KeepsThemAndWarns_S04()
    {
        await using var hub = await HubCluster.StartAsync();
        await hub.RefreshAsync();
        var before = await hub.RowsAsync();
        await hub.Sandbox.Control.ArmAsync(Where("S04", "none", new DateOnly(2026, 3, 12)));

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldContain("eles foram mantidos");
        (await hub.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Run_WhenASliceWithoutStoredRowsFindsNothing_IsGreen_S04()
    {
        await using var hub = await HubCluster.StartAsync();
        await hub.Sandbox.Control.ArmAsync(Where("S04", "none", new DateOnly(2026, 3, 12)));

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (await hub.PagesAsync(run.RunId)).ShouldContain(page => page.Outcome == PageOutcome.Empty && page.PageKey.StartsWith("2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WhenOnlyASliceNobodyIsStoredInFindsNothing_StillRemovesElsewhere()
    {
        await using var hub = await HubCluster.StartAsync();
        var gone = await AddAndReadAsync(hub, new DateOnly(2026, 3, 20));
        await hub.Sandbox.Control.RemoveAppointmentAsync(gone);
        await hub.Sandbox.Control.ArmAsync(Where("S04", "none", new DateOnly(2026, 2, 10)));

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.RowsRemoved.ShouldBe(1);
        (await hub.RowsAsync()).Of(gone).ShouldBeNull();
    }

    private static async Task PassADayAsync(HubCluster hub)
    {
        await hub.Sandbox.Control.AdvanceDaysAsync(1);
        ((ShiftedTimeProvider)hub.Clock).Push(TimeSpan.FromDays(1));
    }

    private static async Task<long> AddAndReadAsync(HubCluster hub, DateOnly day)
    {
        var added = await hub.Sandbox.Control.AddAppointmentAsync(day);
        await hub.RefreshAsync();
        (await hub.RowsAsync()).Of(added.Id).ShouldNotBeNull();
        return added.Id;
    }

    private static FaultRequest Where(string fault, string variant, DateOnly day) => new()
    {
        Fault = fault,
        Variant = variant,
        Path = "/v1/api/appoints/search",
        Where = new Dictionary<string, string> { ["contains_date"] = $"{day:yyyy-MM-dd}" },
    };
}
