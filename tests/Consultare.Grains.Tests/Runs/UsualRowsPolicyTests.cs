using Consultare.Data.Runs;
using Consultare.Grains.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Grains.Tests.Windows;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>A success with far more or fewer rows than usual is suspicious.</summary>
public sealed class UsualRowsPolicyTests
{
    private static readonly DateTimeOffset Now = Clockwork.Instant("09:30");

    [Fact]
    public void Band_OfFewRuns_IsUnknown() => UsualRowsPolicy.Band(Now, Days(9, _ => 1_000)).ShouldBeNull();

    [Fact]
    public void Band_OfOtherHours_IsUnknown() => UsualRowsPolicy.Band(Now.AddHours(3), Days(30, _ => 1_000)).ShouldBeNull();

    [Fact]
    public void Band_OfEqualRuns_AllowsAQuarter() => UsualRowsPolicy.Band(Now, Days(12, _ => 1_000)).ShouldBe((750, 1_250));

    [Fact]
    public void Band_OfSmallRuns_AllowsTwentyRows() => UsualRowsPolicy.Band(Now, Days(12, _ => 8)).ShouldBe((0, 28));

    [Fact]
    public void Band_WithOneOddDay_IsNotMovedByIt() =>
        UsualRowsPolicy.Band(Now, Days(12, day => day == 3 ? 9_000_000 : 1_000)).ShouldBe((750, 1_250));

    [Fact]
    public void Band_WithEnoughEqualWeekdays_TakesThoseOnly() =>
        UsualRowsPolicy.Band(Now, Days(100, day => day % 7 == 0 ? 100 : 5_000)).ShouldBe((75, 125));

    [Fact]
    public async Task Run_FarBelowItsUsualRows_EndsAsAWarningWithTheFigures()
    {
        await using var hub = await HubCluster.StartAsync(new()
        {
            IsSmall = true,
            Prepare = async before =>
            {
                foreach (var (startedAt, rows) in Days(12, _ => 5_000))
                {
                    await StoreAsync(before, startedAt, rows);
                }
            },
        });

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldContain("neste horário costumam vir de 3.750 a 6.250");
    }

    private static List<(DateTimeOffset StartedAt, long RowsRead)> Days(int count, Func<int, long> rows) =>
        [.. Enumerable.Range(1, count).Select(day => (SandboxFixture.Morning.AddDays(-day), rows(day)))];

    private static async Task StoreAsync(HubCluster hub, DateTimeOffset at, long rows)
    {
        var run = Some.Run(at) with { RowsRead = rows };
        await hub.Runs.InsertAsync(run, CancellationToken.None);
        await hub.Runs.ClaimAsync(run.RunId, "earlier", at, at, CancellationToken.None);
        await hub.Runs.EndAsync(new RunFence(run.RunId, "earlier"), RunOutcome.Completed, "Antes do teste.", at, CancellationToken.None);
    }
}
