using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Sandbox.Expectations;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>Acceptance run 1 of sandbox 7: the table equals the expected aggregates, and stays as it is.</summary>
public sealed class RegularRunTests
{
    [Fact]
    public async Task Run_OfTheSeed_EqualsTheSandboxExpectations()
    {
        await using var hub = await HubCluster.StartAsync();
        var expected = (await hub.Sandbox.Control.ExpectedAsync()).Appointments;

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        var rows = await hub.RowsAsync();
        rows.ShouldEqual(expected);
        rows.Count.ShouldBe(expected.Total);
        rows.Sum(row => row.Value).ShouldBe(expected.TotalValue);
        await ShouldReportAsync(hub, expected);
    }

    [Fact]
    public async Task Run_OfTheSeed_IsNineSlicesOfAtMostSevenDaysTwoAtATime()
    {
        await using var hub = await HubCluster.StartAsync();

        var run = await hub.RefreshAsync();

        (run.PagesTotal, run.PagesDone).ShouldBe((9, 9));
        var asked = await hub.Sandbox.Control.AssertionsAsync();
        asked.Slices.Count.ShouldBe(9);
        asked.Slices.ShouldAllBe(slice => slice.LengthInDays <= 6);
        asked.Slices.Min(slice => slice.From).ShouldBe(new DateOnly(2026, 2, 8));
        asked.Slices.Max(slice => slice.To).ShouldBe(new DateOnly(2026, 4, 9));
        asked.MaxParallel.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Run_OfTheSeed_AccountsForEveryRowInItsLedger()
    {
        await using var hub = await HubCluster.StartAsync();

        var run = await hub.RefreshAsync();

        var pages = await hub.PagesAsync(run.RunId);
        pages.Select(page => page.PageNo).ShouldBe(Enumerable.Range(1, 13));
        pages.Take(4).ShouldAllBe(page => page.PageKey.StartsWith("lista:", StringComparison.Ordinal) && page.RowsRead == 0);
        pages.Skip(4).ShouldAllBe(page => page.Promised == page.Written + page.Unchanged + page.Rejected && page.Outcome == PageOutcome.Ok);
        run.RowsRead.ShouldBe(pages.Sum(page => page.RowsRead));
        run.RowsRead.ShouldBe(run.RowsWritten + run.RowsUnchanged + run.RowsRejected);
    }

    [Fact]
    public async Task Run_Repeated_ChangesNoRowNotEvenUpdatedAt()
    {
        await using var hub = await HubCluster.StartAsync();
        var first = await hub.RefreshAsync();
        var before = await hub.RowsAsync();

        var second = await hub.RefreshAsync();

        (second.RowsWritten, second.RowsRemoved).ShouldBe((0, 0));
        second.RowsUnchanged.ShouldBe(first.RowsWritten + first.RowsUnchanged);
        (await hub.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Run_InTheClinicsEvening_TakesTheWindowFromTheClinicsDay_F11()
    {
        // 22:30 in São Paulo is tomorrow in UTC.
        var evening = new DateTimeOffset(2026, 3, 10, 22, 30, 0, TimeSpan.FromHours(-3));
        await using var hub = await HubCluster.StartAsync(new() { Clock = new Consultare.Testing.ShiftedTimeProvider(evening) });

        await hub.RefreshAsync();

        var asked = await hub.Sandbox.Control.AssertionsAsync();
        asked.Slices.Min(slice => slice.From).ShouldBe(new DateOnly(2026, 2, 8));
    }

    private static async Task ShouldReportAsync(HubCluster hub, ExpectedAppointments expected)
    {
        var byDay = expected.ByBookingDayStatus.GroupBy(count => count.Day).ToList();
        var report = await hub.Reports.ReportAsync(
            new AppointmentsFilter(byDay.Min(day => day.Key), byDay.Max(day => day.Key), AppointmentsGrouping.Day, null, null, null, null),
            CancellationToken.None);

        report.Series.ShouldBe(byDay.OrderBy(day => day.Key).Select(day => new AppointmentsPoint(
            $"{day.Key:yyyy-MM-dd}",
            day.Sum(count => count.Count),
            day.Where(count => count.StatusId is 3 or 7).Sum(count => count.Count),
            day.Where(count => count.StatusId is 6).Sum(count => count.Count))));
    }
}
