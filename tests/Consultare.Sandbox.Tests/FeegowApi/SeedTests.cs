using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>The seed data of sandbox 4: deterministic, relative to today, of believable volume.</summary>
public sealed class SeedTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task Seed_OfTheSameNumberAndDay_IsTheSameToTheByte()
    {
        await using var again = new Disposing(await SandboxFixture.StartAsync());

        (await MonthAsync(again.Fixture)).ShouldBe(await MonthAsync(sandbox));
    }

    [Fact]
    public async Task Seed_OfAnotherNumber_IsAnotherClinic()
    {
        await using var other = new Disposing(
            await SandboxFixture.StartAsync(SandboxFixture.Standing with { Seed = 7 }));

        (await MonthAsync(other.Fixture)).ShouldNotBe(await MonthAsync(sandbox));
    }

    [Fact]
    public async Task Seed_OverItsWholeSpan_ReachesFrom13MonthsBackTo2MonthsAhead()
    {
        var all = (await sandbox.Api.ReadAsync(Today.AddMonths(-15), Today.AddMonths(4))).Readable();

        all.Min(one => one.Date)!.Value.ShouldBeInRange(Today.AddMonths(-13), Today.AddMonths(-13).AddDays(2));
        all.Max(one => one.Date)!.Value.ShouldBeInRange(Today.AddMonths(2).AddDays(-2), Today.AddMonths(2));
        all.ShouldNotContain(one => one.Date!.Value.DayOfWeek == DayOfWeek.Sunday);
    }

    [Fact]
    public async Task Seed_OnWorkingDaysBeforeToday_Holds60To120Appointments()
    {
        var past = (await sandbox.Api.ReadAsync(Today.AddDays(-30), Today.AddDays(-1))).Readable();

        foreach (var day in past.GroupBy(one => one.Date!.Value))
        {
            var range = day.Key.DayOfWeek is DayOfWeek.Saturday ? (20, 60) : (60, 120);
            day.Count().ShouldBeInRange(range.Item1, range.Item2, $"{day.Key}");
        }
    }

    [Fact]
    public async Task Seed_InTheHubsWindow_HasEveryStatusAndEverySpellingOfAUnit()
    {
        var window = (await sandbox.Api.ReadAsync(Today.AddDays(-30), Today.AddDays(30))).Readable();

        window.Select(one => one.Status).Distinct().Order()
            .ShouldBe([1, 2, 3, 4, 5, 6, 7, 11, 15, 16, 22, 33, 101, 103, 105, 208]);
        string[] spellings =
        [
            "OURO VERDE", "Ouro Verde", "CENTRO CAMBUI", "CENTRO CAMBUÍ", "Centro", "SHOPPING CAMPINAS",
            "Shopping Campinas", "Shop. Campinas", "CONSULTARE FRANCHISING", "Matriz",
        ];
        spellings.Except(window.Select(one => one.Unit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Seed_InTheHubsWindow_HasEveryNotationOfAValueAndBothKindsOfBooking()
    {
        var month = await sandbox.Api.ContentAsync(ApiReading.Search(Today.AddDays(-30), Today));
        var rows = month.EnumerateArray().ToList();

        var values = rows.Select(row => row.GetProperty("valor_total_agendamento").GetString()!).ToHashSet();
        values.ShouldContain("R$ 300,00");
        values.ShouldContain("350.00");
        values.ShouldContain("");
        values.ShouldContain("R$\u00A0300,00");
        rows.Any(row => row.TryGetProperty("valor", out _)).ShouldBeTrue();
        rows.Select(row => row.GetProperty("primeiro_agendamento").GetInt32()).Distinct().Order().ShouldBe([0, 1]);
        rows.Count(IsOnline).ShouldBeInRange(rows.Count / 6, rows.Count / 2);
    }

    [Theory]
    [InlineData("2026-03-08", "a Sunday")]
    [InlineData("2026-03-09", "a Monday")]
    [InlineData("2026-01-01", "New Year")]
    [InlineData("2024-02-29", "a leap day")]
    public async Task Seed_OnAnyDay_HasEveryStatusInTheWindowAndPlansTheNextNight(string today, string why)
    {
        var day = DateOnly.Parse(today, null);
        var morning = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(-3));
        await using var own = new Disposing(
            await SandboxFixture.StartAsync(SandboxFixture.Standing with { StartAt = morning }));

        var window = (await own.Fixture.Api.ReadAsync(day.AddDays(-30), day.AddDays(30))).Readable();

        window.Select(one => one.Status).Distinct().Count().ShouldBe(16, why);
        (await own.Fixture.Control.ExpectedAsync()).NextDay!.Day.ShouldBe(day.AddDays(1), why);
    }

    [Fact]
    public async Task Seed_WhenScaled_HoldsThatManyInTheHubsWindow()
    {
        await using var scaled = new Disposing(
            await SandboxFixture.StartAsync(SandboxFixture.Standing with { Scale = 20_000 }));

        var served = (await scaled.Fixture.Api.ReadAsync(Today.AddDays(-30), Today.AddDays(30))).Readable();

        served.Count.ShouldBe(20_000);
        served.Select(one => one.Id).Distinct().Count().ShouldBe(20_000);
    }

    [Fact]
    public async Task Booking_OfEverySeededAppointment_IsNotAfterItsDayNorAfterToday()
    {
        var all = (await sandbox.Api.ReadAsync(Today.AddMonths(-13), Today.AddMonths(2))).Readable();

        all.ShouldAllBe(one => Booked(one) <= one.Date!.Value && Booked(one) <= Today);
    }

    private static DateOnly Booked(ServedAppointment one) =>
        DateOnly.FromDateTime(DateTime.ParseExact(one.ScheduledAt, "yyyy-MM-dd HH:mm:ss", null));

    private static bool IsOnline(JsonElement row) =>
        row.GetProperty("agendado_por").GetString()!
            .StartsWith("AGENDAMENTO ONLINE", StringComparison.OrdinalIgnoreCase);

    private static Task<string> MonthAsync(SandboxFixture from) =>
        from.Api.GetStringAsync(new Uri(ApiReading.Search(Today.AddDays(-30), Today.AddDays(30)), UriKind.Relative));
}
