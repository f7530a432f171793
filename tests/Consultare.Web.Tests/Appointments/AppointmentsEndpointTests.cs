using System.Globalization;
using System.Text.Json;
using Consultare.Sandbox.Expectations;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Appointments;

/// <summary>GET /api/admin/agendamentos (hub-domain 5.4, 6.4).</summary>
public sealed class AppointmentsEndpointTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Path = "/api/admin/agendamentos";

    [Theory]
    [InlineData("?startDate=2026-02-31", "startDate")]
    [InlineData("?startDate=10/03/2026", "startDate")]
    [InlineData("?startDate=2026-03-01&endDate=amanha", "endDate")]
    [InlineData("?startDate=2026-03-02&endDate=2026-03-01", "endDate")]
    [InlineData("?startDate=1990-01-01&endDate=2026-03-01", "startDate")]
    [InlineData("?startDate=9999-01-01&endDate=9999-12-31", "startDate")]
    [InlineData("?startDate=0001-01-01&endDate=0001-12-31", "startDate")]
    [InlineData("?startDate=2026-03-01&endDate=9999-12-31", "endDate")]
    [InlineData("?aggregateBy=week", "aggregateBy")]
    [InlineData("?status=confirmado", "status")]
    [InlineData("?status=3.5", "status")]
    [InlineData("?distincts=talvez", "distincts")]
    public async Task Get_WithBadInput_NamesTheField(string query, string field)
    {
        var answer = await fixture.Admin.GetAsync(Path + query);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, "valor_invalido", field));
    }

    [Fact]
    public async Task Get_WithATextThatIsTooLong_NamesTheField()
    {
        var answer = await fixture.Admin.GetAsync($"{Path}?scheduled_by={new string('a', 192)}");

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, "valor_invalido", "scheduled_by"));
    }

    [Fact]
    public async Task Get_BeforeAnyRun_HasNoFalseNumbersAndAnUnknownHeartbeat_F15()
    {
        var answer = await fixture.Admin.GetAsync($"{Path}?startDate=2001-01-01&endDate=2001-01-31");

        answer.Body.GetProperty("series").GetArrayLength().ShouldBe(0);
        answer.Body.GetProperty("stats").GetProperty("confirmedRate").GetDouble().ShouldBe(0);
        answer.Body.GetProperty("heartbeat").TryGetProperty("status", out _).ShouldBeTrue();
        answer.Body.TryGetProperty("distincts", out _).ShouldBeFalse();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_AfterARun_EqualsWhatTheSourceHolds_ByDayOfBooking()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await RefreshAsync(admin);
        var expected = (await hub.Sandbox.Control.ExpectedAsync()).Appointments.ByBookingDayStatus
            .Where(row => row.Day is { Year: 2026, Month: 2 }).ToList();

        var answer = await admin.GetAsync($"{Path}?startDate=2026-02-01&endDate=2026-02-28&scheduled_by=all&distincts=true");

        var stats = answer.Body.GetProperty("stats");
        stats.GetProperty("totalPeriod").GetInt64().ShouldBe(Sum(expected));
        stats.GetProperty("confirmedRate").GetDouble().ShouldBe((double)Sum(expected, 3, 7) / Sum(expected), 1e-9);
        Series(answer).ShouldBe(expected
            .GroupBy(row => row.Day)
            .OrderBy(day => day.Key)
            .Select(day => (day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Sum(day), Sum(day, 3, 7), Sum(day, 6))));
        answer.Body.GetProperty("heartbeat").GetProperty("status").GetString().ShouldBe("COMPLETED");
        answer.Body.GetProperty("distincts").GetProperty("professional").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static async Task RefreshAsync(HubPerson person)
    {
        using var patience = new CancellationTokenSource(LiveMessages.Patience);
        await using var line = await person.OpenLineAsync(patience.Token);
        var asked = await person.PostAsync("/api/admin/refresh", new { service = "financeiro" });
        await line.ReadUntilAsync(call => call.Ends(asked.Body.GetProperty("runId").GetGuid()), patience.Token);
    }

    private static long Sum(IEnumerable<DayStatusCount> rows, params int[] statuses) =>
        rows.Where(row => statuses.Length == 0 || statuses.Contains(row.StatusId)).Sum(row => (long)row.Count);

    private static IEnumerable<(string, long, long, long)> Series(Answer answer) =>
        answer.Body.GetProperty("series").EnumerateArray().Select(point => (
            point.GetProperty("period").GetString()!, Number(point, "total"), Number(point, "confirmados"), Number(point, "nao_compareceu")));

    private static long Number(JsonElement point, string name) => point.GetProperty(name).GetInt64();
}
