using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Proposals;

/// <summary><c>/proposal/list</c> as in sandbox 2.1 and 4.</summary>
public sealed class ProposalListTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Theory]
    [InlineData("2026-03-09", "2026-03-09")]
    [InlineData("09-03-2026", "09-03-2026")]
    public async Task List_OfADay_HonoursBothNotations(string from, string to)
    {
        var content = await sandbox.Api.ContentAsync($"proposal/list?data_inicio={from}&data_fim={to}&tipo_data=I&limit=1&offset=5");

        content.GetArrayLength().ShouldBeGreaterThan(2);
        content.EnumerateArray().ShouldAllBe(one => one.GetProperty("proposal_date").GetString() == "2026-03-09");
    }

    [Fact]
    public async Task List_OfTheSeed_HasEveryStatusMissingUnitsDiscountsAndOddSums()
    {
        var content = await sandbox.Api.ContentAsync("proposal/list?data_inicio=2026-01-09&data_fim=2026-03-10");
        var all = content.EnumerateArray().ToList();

        all.Select(one => one.GetProperty("status").GetString()).Distinct().Count().ShouldBe(5);
        all.ShouldContain(one => one.GetProperty("unidade").ValueKind == JsonValueKind.Null);
        var lines = all.SelectMany(one => one.GetProperty("procedimentos").GetProperty("data").EnumerateArray()).ToList();
        lines.Count(HasDiscount).ShouldBeInRange(1, lines.Count - 1);
        all.Select(one => one.GetProperty("proposal_id").GetInt64()).ShouldBeUnique();
    }

    [Theory]
    [InlineData("proposal/list", 422)]
    [InlineData("proposal/list?data_inicio=2026-03-09", 422)]
    [InlineData("proposal/list?data_inicio=2026-03-09&data_fim=2026-03-01", 422)]
    [InlineData("proposal/list?paciente_id=1", 422)]
    [InlineData("proposal/list?data_inicio=2030-01-01&data_fim=2030-01-02", 200)]
    public async Task List_Otherwise_AnswersAsDocumented(string route, int status) =>
        (await sandbox.Api.AskAsync(route)).Status.ShouldBe((HttpStatusCode)status);

    [Fact]
    public async Task Event_NewProposalAndChange_AreServedAndExpected()
    {
        var added = await HappenAsync(new { type = "new-proposal", date = "2026-03-05", unitId = 3, status = "Executada" });
        var id = added.GetProperty("id").GetInt64();
        await HappenAsync(new { type = "proposal-change", id, valueCents = 4_200 });

        var content = await sandbox.Api.ContentAsync("proposal/list?data_inicio=2026-03-05&data_fim=2026-03-05");
        var served = content.EnumerateArray().Single(one => one.GetProperty("proposal_id").GetInt64() == id);
        served.GetProperty("value").GetDecimal().ShouldBe(42m);
        var expected = await sandbox.Control.Http.GetFromJsonAsync<JsonElement>(new Uri("expected?start=2026-03-05&end=2026-03-05", UriKind.Relative));
        expected.GetProperty("proposals").GetProperty("total").GetInt32().ShouldBe(content.GetArrayLength());
    }

    [Fact]
    public async Task AdvanceDay_Always_BringsThatDaysProposals()
    {
        var other = await SandboxFixture.StartAsync();
        await other.Control.AdvanceDaysAsync(1);

        (await other.Api.ContentAsync("proposal/list?data_inicio=2026-03-11&data_fim=2026-03-11")).GetArrayLength().ShouldBeGreaterThan(0);

        await other.DisposeAsync();
    }

    private static bool HasDiscount(JsonElement line) => line.TryGetProperty("desconto", out _);

    private async Task<JsonElement> HappenAsync(object happening)
    {
        using var answer = await sandbox.Control.Http.PostAsJsonAsync(new Uri("events", UriKind.Relative), happening);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
