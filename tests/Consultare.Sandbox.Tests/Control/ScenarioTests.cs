using System.Net;
using System.Text;
using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Control;

/// <summary>Scenarios and switches (sandbox 3.6 and 5).</summary>
public sealed class ScenarioTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("night-outage", HttpStatusCode.ServiceUnavailable)]
    [InlineData("expired-key", HttpStatusCode.Forbidden)]
    [InlineData("blocked", HttpStatusCode.Forbidden)]
    [InlineData("happy", HttpStatusCode.OK)]
    public async Task Scenario_WhenPlayed_ReplacesTheOneBefore(string scenario, HttpStatusCode expected)
    {
        await sandbox.Control.PlayAsync("night-outage");
        await sandbox.Control.PlayAsync(scenario);

        using var answer = await sandbox.Api.GetAsync(new Uri("specialties/list", UriKind.Relative));

        answer.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("reais", "R$ 1.180,00")]
    [InlineData("reaisNoBreak", "R$\u00A01.180,00")]
    [InlineData("bare", "1.180,00")]
    [InlineData("point", "1180.00")]
    [InlineData("negative", "-1.180,00")]
    [InlineData("negativeTypographic", "\u22121.180,00")]
    [InlineData("parentheses", "(1.180,00)")]
    [InlineData("empty", "")]
    [InlineData("unreadable", "a combinar")]
    public async Task ValueStyle_WhenSwitched_WritesEveryValueThatWay(string style, string expected)
    {
        await sandbox.Control.SwitchAsync("appointments.valueStyle", style);

        var rows = await RowsAsync();

        rows.First(row => row.GetProperty("procedimento_id").GetInt32() == 351)
            .GetProperty("valor_total_agendamento").GetString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("dashes", "09-03-2026")]
    [InlineData("slashes", "09/03/2026")]
    [InlineData("iso", "2026-03-09")]
    [InlineData("isoDateTime", "2026-03-09T02:30:00Z")]
    public async Task DateStyle_WhenSwitched_WritesEveryDateThatWay(string style, string expected)
    {
        await sandbox.Control.SwitchAsync("appointments.dateStyle", style);

        (await RowsAsync())[0].GetProperty("data").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task OtherLicence_WhenPlayed_UsesFallbackNamesAndDecomposedAccents()
    {
        await sandbox.Control.PlayAsync("other-licence");

        var rows = await RowsAsync();

        var names = rows[0].EnumerateObject().Select(property => property.Name).ToList();
        names.ShouldContain("id");
        names.ShouldContain("data_agendamento");
        names.ShouldContain("status");
        names.ShouldContain("valor");
        names.ShouldNotContain("agendamento_id");
        rows.Any(row => row.GetProperty("agendado_por").GetString()!.Contains('\u0301', StringComparison.Ordinal))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task WindowLimit_WhenSwitched_MovesAndNeverBelow60()
    {
        await sandbox.Control.SwitchAsync("appointments.maxWindowDays", "60");

        var allowed = await sandbox.Api.AskAsync(ApiReading.Search(Monday.AddDays(-60), Monday));
        var longer = await sandbox.Api.AskAsync(ApiReading.Search(Monday.AddDays(-61), Monday));

        (allowed.Status, longer.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task OddRecords_WhenSwitchedOff_AreLeftOut()
    {
        var before = await RowsAsync();
        await sandbox.Control.SwitchAsync("appointments.withoutOddRecords", "true");

        (await RowsAsync()).Count.ShouldBe(before.Count - 2);
    }

    [Theory]
    [InlineData("""{}""", "Give name")]
    [InlineData("""{"name":"doomsday"}""", "happy")]
    [InlineData("""{"switches":{"appointments.colour":"red"}}""", "appointments.valueStyle")]
    [InlineData("""{"switches":{"appointments.valueStyle":"3"}}""", "reais")]
    [InlineData("""{"switches":{"appointments.maxWindowDays":"59"}}""", "60")]
    public async Task Scenario_WhenAskedWrongly_Answers422SayingWhatIsAllowed(string body, string named)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await sandbox.Control.Http.PostAsync(new Uri("scenario", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    [Fact]
    public async Task State_Always_TellsDataScenarioAndMaskedTokens()
    {
        var text = await sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        var state = JsonDocument.Parse(text).RootElement;

        state.GetProperty("data").GetString().ShouldBe("seed");
        state.GetProperty("scenario").GetString().ShouldBe("happy");
        state.GetProperty("counts").GetProperty("patients").GetInt32().ShouldBe(640);
        text.ShouldNotContain("active-token");
    }

    private async Task<List<JsonElement>> RowsAsync() =>
        [.. (await sandbox.Api.ContentAsync(ApiReading.Search(Monday, Monday))).EnumerateArray()];
}
