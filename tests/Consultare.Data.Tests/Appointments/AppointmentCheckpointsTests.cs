using Consultare.Data.Appointments;
using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Appointments;

public sealed class AppointmentCheckpointsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task MarkAsync_WhenMonthsComplete_ListsThemOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        var checkpoints = new AppointmentCheckpoints(database.Hub);
        var fence = await database.StartRunAsync();
        await MarkAsync(checkpoints, fence, 2015, 12, 5);
        await MarkAsync(checkpoints, fence, 2016, 1, 9);
        await MarkAsync(checkpoints, fence, 2016, 1, 10);
        (await checkpoints.ListAsync(None)).ShouldBe([(2015, 12), (2016, 1)], ignoreOrder: true);
        (await database.ScalarAsync<string>(
            """
            SELECT from_date || ' ' || to_date || ' ' || rows_saved || ' ' || completed_at
            FROM feegow_appointments_backfill_checkpoint WHERE year = 2016
            """)).ShouldBe("2016-01-01 2016-01-31 10 2026-03-10 12:00:00");
    }

    [Fact]
    public async Task ForgetAsync_WhenAPeriodIsGiven_ForgetsTheMonthsItTouches()
    {
        await using var database = await TestDatabase.CreateAsync();
        var checkpoints = new AppointmentCheckpoints(database.Hub);
        var fence = await database.StartRunAsync();
        foreach (var (year, month) in ((int, int)[])[(2015, 11), (2015, 12), (2016, 1), (2016, 2)])
        {
            await MarkAsync(checkpoints, fence, year, month, 1);
        }

        (await checkpoints.ForgetAsync(fence, new DateOnly(2015, 12, 31), new DateOnly(2016, 1, 1), None)).ShouldBe(2);
        (await checkpoints.ListAsync(None)).ShouldBe([(2015, 11), (2016, 2)], ignoreOrder: true);
    }

    [Fact]
    public async Task Writes_WhenTheFenceIsLost_ChangeNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var checkpoints = new AppointmentCheckpoints(database.Hub);
        var fence = await database.StartRunAsync();
        await MarkAsync(checkpoints, fence, 2016, 1, 9);
        var lost = fence with { Owner = "silo-2" };
        await Should.ThrowAsync<RunFenceLostException>(() => MarkAsync(checkpoints, lost, 2016, 2, 9));
        await Should.ThrowAsync<RunFenceLostException>(
            () => checkpoints.ForgetAsync(lost, new DateOnly(2016, 1, 1), new DateOnly(2016, 1, 1), None));
        (await checkpoints.ListAsync(None)).ShouldBe([(2016, 1)]);
    }

    private static Task MarkAsync(AppointmentCheckpoints checkpoints, RunFence fence, int year, int month, int rows)
    {
        var first = new DateOnly(year, month, 1);
        return checkpoints.MarkAsync(
            fence, year, month, first, first.AddMonths(1).AddDays(-1), rows, Some.LocalNoon, None);
    }
}
