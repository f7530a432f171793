using System.Text.Json;
using Consultare.Testing;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Schedules;

/// <summary>Pausing a service and the strip of its day; the clinic's today is 10 March 2026.</summary>
public sealed class ScheduleEndpointTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Pause = "/api/admin/services/financeiro/pause";

    [Theory]
    [InlineData("""{}""", "valor_invalido", "note")]
    [InlineData("""{"note":"   "}""", "valor_invalido", "note")]
    [InlineData("""{"note":7}""", "valor_invalido", "note")]
    [InlineData("""{"note":"x","until":"amanhã"}""", "valor_invalido", "until")]
    [InlineData("""{"note":"x","until":"2026-03-10T08:00:00Z"}""", "valor_invalido", "until")]
    [InlineData("""{"note":"x","until":"2026-04-20T00:00:00Z"}""", "valor_invalido", "until")]
    public async Task Pause_WithBadInput_NamesTheField(string body, string code, string field)
    {
        var answer = await fixture.Admin.PostTextAsync(Pause, body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, code, field));
    }

    [Fact]
    public async Task Pause_WithANoteTooLong_NamesTheField()
    {
        var answer = await fixture.Admin.PostAsync(Pause, new { note = new string('x', 201) });

        (answer.Status, answer.Field).ShouldBe((400, "note"));
    }

    [Theory]
    [InlineData("/api/admin/services/folha/day")]
    [InlineData("/api/admin/services/folha/pause")]
    public async Task Service_ThatIsUnknown_IsNotFound(string path)
    {
        var answer = path.EndsWith("day", StringComparison.Ordinal)
            ? await fixture.Admin.GetAsync(path)
            : await fixture.Admin.PostAsync(path, new { note = "x" });

        (answer.Status, answer.Code, answer.Field).ShouldBe((404, "servico_desconhecido", "key"));
    }

    [Fact]
    public async Task Pause_IsToldToEverybodyAndEndedAgain()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await using var line = await admin.OpenLineAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(LiveMessages.Patience);

        var paused = await admin.PostAsync(Pause, new { until = "2026-03-11T12:00:00Z", note = "Manutenção do Feegow" });
        await line.ReadUntilAsync(call => call.IsChange() && call.Service().GetProperty("pause").ValueKind == JsonValueKind.Object, patience.Token);
        var resumed = await admin.DeleteAsync(Pause);

        paused.Status.ShouldBe(200);
        var pause = paused.Body.GetProperty("pause");
        pause.GetProperty("note").GetString().ShouldBe("Manutenção do Feegow");
        pause.GetProperty("by").GetString().ShouldBe(admin.User!.Name);
        pause.GetProperty("until").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 11, 12, 0, 0, TimeSpan.Zero));
        (resumed.Status, resumed.Body.GetProperty("pause").ValueKind).ShouldBe((200, JsonValueKind.Null));
    }

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("10/03/2026")]
    public async Task Day_WithADateThatIsNone_NamesTheField(string date)
    {
        var answer = await fixture.Admin.GetAsync($"/api/admin/services/financeiro/day?date={Uri.EscapeDataString(date)}");

        (answer.Status, answer.Field).ShouldBe((400, "date"));
    }

    [Fact]
    public async Task Day_OfToday_HasEveryDueTimeOfTheSchedule()
    {
        var answer = await fixture.Admin.GetAsync("/api/admin/services/agendamentos/day");

        answer.Status.ShouldBe(200);
        answer.Body.GetProperty("date").GetString().ShouldBe("2026-03-10");
        answer.Body.GetProperty("service").GetString().ShouldBe("financeiro");
        answer.Body.GetProperty("window").ValueKind.ShouldBe(JsonValueKind.Null);
        var due = answer.Body.GetProperty("fires").EnumerateArray()
            .Where(fire => fire.GetProperty("dueAt").ValueKind == JsonValueKind.String).ToList();
        due.Count.ShouldBe(17);
        due.ShouldContain(fire => fire.GetProperty("dueAt").GetDateTimeOffset() == SandboxFixture.Morning.AddHours(5)
            && fire.GetProperty("state").GetString() == "planned");
    }
}
