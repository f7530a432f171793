using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>Real appointments of Vitória, January to April 2016, read month by month.</summary>
public sealed class VitoriaBackfillTests
{
    private static readonly DateOnly January = new(2016, 1, 1);
    private static readonly DateOnly April = new(2016, 4, 1);
    private static readonly DateOnly LastOfApril = new(2016, 4, 30);

    [Fact]
    public async Task Backfill_OfTheFourMonths_HoldsEveryAppointmentAndBooking()
    {
        await using var hub = await StartAsync();

        var run = await hub.BackfillAsync(January, LastOfApril);

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        (run.Kind, run.PagesDone, run.PagesTotal, run.RowsWritten).ShouldBe((RunKind.Backfill, 4, 4, VitoriaCsv.Rows));
        await ShouldHoldVitoriaAsync(hub);
        (await hub.Checkpoints.ListAsync(CancellationToken.None)).ShouldBe([(2016, 1), (2016, 2), (2016, 3), (2016, 4)], ignoreOrder: true);
    }

    [Fact]
    public async Task Backfill_KilledInAprilAndStartedAgain_AsksNoFinishedMonthTwiceAndEndsTheSame()
    {
        using var data = new TempFolder();
        await using var first = await StartAsync(data);
        var (runId, hold) = await first.BackfillHeldAsync(January, LastOfApril, heldDay: new DateOnly(2016, 4, 15));
        await first.KillAsync();

        await using var second = await StartAsync(data, first);
        var interrupted = await second.EndOfAsync(runId);
        await second.ReleaseAsync(hold);
        var again = await second.BackfillAsync(January, LastOfApril);

        (interrupted.Outcome, interrupted.PagesDone).ShouldBe((RunOutcome.Interrupted, 3));
        (again.Outcome, again.PagesDone, again.PagesTotal).ShouldBe((RunOutcome.Completed, 1, 1), again.Details);
        (await second.SearchedAsync()).ShouldBe([January, January.AddMonths(1), January.AddMonths(2), April, April]);
        await ShouldHoldVitoriaAsync(second);
    }

    [Fact]
    public async Task Backfill_CancelledInAprilAndStartedAgain_GoesOnWithApril()
    {
        await using var hub = await StartAsync();
        var (runId, hold) = await hub.BackfillHeldAsync(January, LastOfApril, heldDay: new DateOnly(2016, 4, 15));
        await hub.Status.CancelRunAsync(runId, "Bia");
        (await hub.EndOfAsync(runId)).Outcome.ShouldBe(RunOutcome.Cancelled);
        await hub.ReleaseAsync(hold);

        await hub.BackfillAsync(January, LastOfApril);

        (await hub.SearchedAsync()).ShouldBe([January, January.AddMonths(1), January.AddMonths(2), April, April]);
        await ShouldHoldVitoriaAsync(hub);
    }

    [Fact]
    public async Task Backfill_IgnoringCheckpoints_AsksEveryMonthAndChangesNoRow()
    {
        await using var hub = await StartAsync();
        await hub.BackfillAsync(January, LastOfApril);
        var before = await hub.RowsAsync();

        var run = await hub.BackfillAsync(January, LastOfApril, ignoreCheckpoint: true);

        (run.PagesDone, run.RowsWritten, run.RowsUnchanged).ShouldBe((4, 0, VitoriaCsv.Rows));
        (await hub.SearchedAsync()).Count.ShouldBe(8);
        (await hub.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Backfill_OfMonthsAllDone_AsksNothingAndSaysSo()
    {
        await using var hub = await StartAsync();
        await hub.BackfillAsync(January, LastOfApril);
        var asked = (await hub.Sandbox.Control.AssertionsAsync()).Total;

        var run = await hub.BackfillAsync(January, LastOfApril);

        run.Outcome.ShouldBe(RunOutcome.Completed);
        run.Details.ShouldStartWith("Nada a ler: tudo o que foi pedido já estava carregado.");
        (await hub.Sandbox.Control.AssertionsAsync()).Total.ShouldBe(asked);
    }

    private static async Task ShouldHoldVitoriaAsync(HubCluster hub)
    {
        var rows = await hub.RowsAsync();
        rows.Count.ShouldBe(VitoriaCsv.Rows);
        rows.ShouldAllBe(row => row.Date == new DateOnly(2016, 4, 29));
        rows.Count(row => row.StatusId == 6).ShouldBe(VitoriaCsv.NoShows);
        rows.Count(row => row.Unit == VitoriaCsv.LargestUnit).ShouldBe(VitoriaCsv.RowsOfLargestUnit);
        var report = await hub.Reports.ReportAsync(
            new AppointmentsFilter(January, LastOfApril, AppointmentsGrouping.Month, null, null, null, null), CancellationToken.None);
        report.Series.Select(point => point.Period).ShouldBe(["2016-01", "2016-02", "2016-03", "2016-04"]);
        report.Series.Select(point => (int)point.Total).ShouldBe(VitoriaCsv.BookingsByMonth);
        report.NoShow.ShouldBe(VitoriaCsv.NoShows);
    }

    private static Task<HubCluster> StartAsync(TempFolder? data = null, HubCluster? former = null) => HubCluster.StartAsync(new()
    {
        SandboxOptions = SandboxFixture.Standing with { AppointmentsCsv = VitoriaCsv.Locate().Path },
        Data = data,
        Sandbox = former?.Sandbox,
        Clock = former?.Clock,
        HasRunBefore = former is null,
    });
}
