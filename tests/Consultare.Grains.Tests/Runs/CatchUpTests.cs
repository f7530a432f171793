using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Runs;

/// <summary>Runs that the schedule owes (architecture "A run", F48): caught up once, never twice.</summary>
public sealed class CatchUpTests
{
    [Fact]
    public async Task Start_WhenThe1400RunWasMissed_StartsItOnce()
    {
        await using var hub = await HubCluster.StartAsync(At("14:10", lastRun: "13:31"));

        var run = await NextEndAsync(hub);

        (run.Kind, run.RequestedBy, run.Outcome).ShouldBe((RunKind.Schedule, "Agenda", RunOutcome.Completed), run.Details);
        await hub.TickAsync();
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Start_WhenManySlotsWereMissed_CatchesUpWithOneRun()
    {
        await using var hub = await HubCluster.StartAsync(At("18:45", lastRun: "07:31"));

        await NextEndAsync(hub);

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Start_WhenNothingHasEverRun_RunsAtOnce()
    {
        await using var hub = await HubCluster.StartAsync(At("03:00", lastRun: null) with { HasRunBefore = false });

        var run = await NextEndAsync(hub);

        run.Kind.ShouldBe(RunKind.Schedule);
        (await hub.AllRunsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("14:10", "14:01")]
    [InlineData("13:59", "13:31")]
    [InlineData("23:00", "19:31")]
    public async Task Start_WhenNothingIsOwed_StartsNothing(string now, string lastRun)
    {
        await using var hub = await HubCluster.StartAsync(At(now, lastRun));

        await hub.TickAsync();

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(1);
        (await hub.Sandbox.Control.AssertionsAsync()).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Tick_WhenTheClockHasPassedASlot_StartsTheDueRun()
    {
        var options = At("13:59", lastRun: "13:31");
        await using var hub = await HubCluster.StartAsync(options);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        ((ShiftedTimeProvider)options.Clock!).Push(TimeSpan.FromMinutes(2));

        await hub.TickAsync();

        (await NextEndAsync(hub)).Kind.ShouldBe(RunKind.Schedule);
    }

    [Fact]
    public async Task Tick_Doubled_StartsOneRun()
    {
        var options = At("13:59", lastRun: "13:31");
        await using var hub = await HubCluster.StartAsync(options);
        ((ShiftedTimeProvider)options.Clock!).Push(TimeSpan.FromMinutes(2));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hub.TickAsync()));

        await NextEndAsync(hub);
        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reminder_WithoutAnybodysHelp_StartsTheDueRun()
    {
        var options = At("13:59", lastRun: "13:31") with
        {
            LeastReminderPeriod = TimeSpan.FromSeconds(1),
            ConfigureRuns = runs => runs.WakeUp = TimeSpan.FromSeconds(1),
        };
        await using var hub = await HubCluster.StartAsync(options);
        ((ShiftedTimeProvider)options.Clock!).Push(TimeSpan.FromMinutes(2));

        (await NextEndAsync(hub)).Kind.ShouldBe(RunKind.Schedule);
    }

    [Fact]
    public async Task Schedule_ThatComesDueDuringARun_RunsOnceAfterIt()
    {
        var options = At("13:59", lastRun: "13:31");
        await using var hub = await HubCluster.StartAsync(options);
        var (runId, _) = await hub.RefreshHeldAsync();
        ((ShiftedTimeProvider)options.Clock!).Push(TimeSpan.FromMinutes(2));
        await hub.TickAsync();

        await hub.ReleaseAsync();
        await hub.EndOfAsync(runId);
        var scheduled = await hub.Watch.WaitAsync(seen => seen.Last?.Kind == Abstractions.Runs.RunKind.Schedule && seen.Last.RunId != Earlier(hub), "scheduled run");

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        var runs = await hub.AllRunsAsync();
        runs.Count.ShouldBe(3);
        runs[2].RunId.ShouldBe(scheduled.Last!.RunId);
    }

    [Fact]
    public async Task Refresh_AfterASlot_PaysForIt()
    {
        var options = At("13:59", lastRun: "13:31");
        await using var hub = await HubCluster.StartAsync(options);
        ((ShiftedTimeProvider)options.Clock!).Push(TimeSpan.FromMinutes(2));

        await hub.RefreshAsync();

        (await hub.HasNothingToDoAsync()).ShouldBeTrue();
        (await hub.AllRunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Start_WithARequestLeftFromBefore_RunsIt()
    {
        var left = Some.Run(Instant("09:10"), RunKind.Refresh) with { RequestedBy = "Ana" };
        await using var hub = await HubCluster.StartAsync(At("09:12", lastRun: "08:31") with
        {
            Prepare = before => before.Runs.InsertAsync(left, CancellationToken.None),
        });

        (await hub.EndOfAsync(left.RunId)).Outcome.ShouldBe(RunOutcome.Completed);
    }

    private static Guid Earlier(HubCluster hub) => hub.Watch.Seen[0].Last!.RunId;

    private static async Task<RunRecord> NextEndAsync(HubCluster hub)
    {
        var ended = await hub.Watch.WaitAsync(seen => seen.Last is { Details: not "Antes do teste." }, "end of a run");
        return await hub.RunAsync(ended.Last!.RunId);
    }

    private static HubClusterOptions At(string now, string? lastRun) => new()
    {
        IsSmall = true,
        Clock = new ShiftedTimeProvider(Instant(now)),
        LastRunAt = lastRun is null ? null : Instant(lastRun),
    };

    private static DateTimeOffset Instant(string time) =>
        new(new DateOnly(2026, 3, 10), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(-3));
}
