using Consultare.Sandbox.Expectations;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>The published aggregates equal a recount of what is served, by a reading of its own.</summary>
public sealed class ExpectedTests
{
    private static readonly HashSet<int> Kept = [1, 2, 3, 4, 6, 7, 11, 15, 16, 22];

    [Fact]
    public async Task Expected_AtTheSeed_EqualsARecountOfWhatIsServed()
    {
        await using var sandbox = new Disposing(await SandboxFixture.StartAsync());

        await ShouldEqualRecountAsync(sandbox.Fixture);
    }

    [Fact]
    public async Task Expected_AfterThreeNights_EqualsARecountOfWhatIsServed()
    {
        await using var sandbox = new Disposing(await SandboxFixture.StartAsync());
        await sandbox.Fixture.Control.AdvanceDaysAsync(3);

        (await sandbox.Fixture.Control.ExpectedAsync()).Today.ShouldBe(new DateOnly(2026, 3, 13));
        await ShouldEqualRecountAsync(sandbox.Fixture);
    }

    [Fact]
    public async Task Expected_AfterEvents_CountsThemAndLeavesSpoiledOnesOut()
    {
        await using var sandbox = new Disposing(await SandboxFixture.StartAsync());
        var control = sandbox.Fixture.Control;
        var before = (await control.ExpectedAsync()).Appointments;

        var added = await control.AddAppointmentAsync(new(2026, 3, 12), statusId: 7, unitId: 2, valueCents: 12_345);
        var after = (await control.ExpectedAsync()).Appointments;
        after.Total.ShouldBe(before.Total + 1);

        await control.SpoilAppointmentAsync(added.Id, "value");
        var spoiled = (await control.ExpectedAsync()).Appointments;
        spoiled.Total.ShouldBe(before.Total);
        spoiled.Unreadable.ShouldBe(1);
    }

    [Fact]
    public async Task Expected_ForAWindowOfItsOwn_CountsThatWindow()
    {
        await using var sandbox = new Disposing(await SandboxFixture.StartAsync());
        var (from, to) = (new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 30));

        var expected = await sandbox.Fixture.Control.ExpectedAsync(from, to);

        var served = (await sandbox.Fixture.Api.ReadAsync(from, to)).Readable();
        expected.Appointments.Total.ShouldBe(served.Count(one => Kept.Contains(one.Status)));
    }

    private static async Task ShouldEqualRecountAsync(SandboxFixture sandbox)
    {
        var expected = (await sandbox.Control.ExpectedAsync()).Appointments;
        (expected.End.DayNumber - expected.Start.DayNumber).ShouldBe(60);
        var served = (await sandbox.Api.ReadAsync(expected.Start, expected.End)).Readable();
        var kept = served.Where(one => Kept.Contains(one.Status)).ToList();

        expected.Total.ShouldBe(kept.Count);
        expected.Dropped.ShouldBe(served.Count - kept.Count);
        expected.TotalValue.ShouldBe(kept.Sum(one => one.Value));
        expected.ByStatus.ShouldBe(kept.CountBy(one => one.Status).ToDictionary(), ignoreOrder: true);
        expected.ByUnitDayStatus.ShouldBe(
            kept.CountBy(one => (one.Unit, Day: one.Date!.Value, one.Status))
                .Select(pair => new UnitDayStatusCount(pair.Key.Unit, pair.Key.Day, pair.Key.Status, pair.Value)),
            ignoreOrder: true);
        expected.ByBookingDayStatus.ShouldBe(
            kept.CountBy(one => (Day: DateOnly.Parse(one.ScheduledAt[..10], null), one.Status))
                .Select(pair => new DayStatusCount(pair.Key.Day, pair.Key.Status, pair.Value)),
            ignoreOrder: true);
    }
}
