using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>What "advance day" does (sandbox 4): four special cases, and ordinary life around them.</summary>
public sealed class AdvanceDayTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private SandboxFixture _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await SandboxFixture.StartAsync();

    public Task DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task AdvanceDay_Always_DoesToTheFourCasesWhatWasPublishedBefore()
    {
        var plan = (await _sandbox.Control.ExpectedAsync()).NextDay!;
        var before = await ReadAllAsync();
        await _sandbox.Control.AdvanceDaysAsync(1);
        var after = await ReadAllAsync();

        var moved = plan.ToDroppedStatus.Single();
        before[moved].Status.ShouldBeOneOf(1, 7);
        after[moved].Status.ShouldBe(208);
        after[plan.MovedInside.Single()].Date.ShouldBe(plan.MovedInsideTo);
        plan.MovedInsideTo.ShouldBeLessThan(Today.AddDays(31));
        before[plan.MovedInside.Single()].Date.ShouldNotBe(plan.MovedInsideTo);
        after[plan.MovedBeyond.Single()].Date.ShouldBe(Today.AddDays(1 + 45));
        before.ShouldContainKey(plan.Vanished.Single());
        after.ShouldNotContainKey(plan.Vanished.Single());
    }

    [Fact]
    public async Task AdvanceDay_Always_ClosesYesterdayConfirmsSomeAndBooksNewOnes()
    {
        var before = await ReadAllAsync();
        await _sandbox.Control.AdvanceDaysAsync(1);
        var after = await ReadAllAsync();

        var yesterday = after.Values.Where(one => one.Date == Today).ToList();
        yesterday.ShouldNotBeEmpty();
        yesterday.ShouldAllBe(one => one.Status != 1 && one.Status != 7 && one.Status < 33);
        after.Keys.Except(before.Keys).Count().ShouldBeInRange(50, 90);
        before.Values.Count(one => one.Status == 1 && after.TryGetValue(one.Id, out var now) && now.Status == 7)
            .ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task AdvanceDay_ByTheClockRunningPastMidnight_DoesTheSameAsAdvancingOnce()
    {
        await _sandbox.Control.AdvanceDaysAsync(1);
        var atOnce = await ReadAllAsync();
        await using var other = new Disposing(await SandboxFixture.StartAsync());
        other.Fixture.Host.Clock.Advance(TimeSpan.FromHours(14));
        _ = await other.Fixture.Control.ExpectedAsync();
        other.Fixture.Host.Clock.Advance(TimeSpan.FromHours(10));

        var inSteps = (await other.Fixture.Api.ReadAsync(Today.AddDays(-60), Today.AddDays(70))).Readable();

        inSteps.ShouldBe(atOnce.Values, ignoreOrder: true);
    }

    [Fact]
    public async Task Expected_AfterTwoNights_ListsBothWithTheirCases()
    {
        var first = (await _sandbox.Control.ExpectedAsync()).NextDay!;
        await _sandbox.Control.AdvanceDaysAsync(2);

        var lived = (await _sandbox.Control.ExpectedAsync()).LivedDays;

        lived.Select(day => day.Day).ShouldBe([Today.AddDays(1), Today.AddDays(2)]);
        lived[0].Vanished.ShouldBe(first.Vanished);
    }

    [Fact]
    public async Task Reset_AfterANight_RestoresTheSeedForTheDayThatIsThen()
    {
        await _sandbox.Control.AdvanceDaysAsync(1);
        await _sandbox.Control.ResetAsync();
        var expected = await _sandbox.Control.ExpectedAsync();
        await using var fresh = new Disposing(await SandboxFixture.StartAsync(
            SandboxFixture.Standing with { StartAt = SandboxFixture.Morning.AddDays(1) }));

        expected.LivedDays.ShouldBeEmpty();
        (await ReadAllAsync()).Values.ShouldBe(
            (await fresh.Fixture.Api.ReadAsync(Today.AddDays(-60), Today.AddDays(70))).Readable(), ignoreOrder: true);
    }

    private async Task<Dictionary<long, ServedAppointment>> ReadAllAsync() =>
        (await _sandbox.Api.ReadAsync(Today.AddDays(-60), Today.AddDays(70))).Readable().ToDictionary(one => one.Id);
}
