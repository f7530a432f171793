using Consultare.Grains.Status;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Backfills;

/// <summary>POST /api/admin/backfills (hub-domain 6.7); the clinic's today is 10 March 2026.</summary>
public sealed class BackfillEndpointTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Path = "/api/admin/backfills";

    [Theory]
    [InlineData("""{"startDate":"2026-01-01","endDate":"2026-01-31"}""", "servico_desconhecido", "service")]
    [InlineData("""{"service":"folha","startDate":"2026-01-01","endDate":"2026-01-31"}""", "servico_desconhecido", "service")]
    [InlineData("""{"service":"financeiro","endDate":"2026-01-31"}""", "periodo_invalido", "startDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-01-01"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-02-31","endDate":"2026-03-01"}""", "periodo_invalido", "startDate")]
    [InlineData("""{"service":"financeiro","startDate":"31/02/2026","endDate":"2026-03-01"}""", "periodo_invalido", "startDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-02-01","endDate":"2026-01-31"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-02-01","endDate":"2026-03-11"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"financeiro","startDate":"2016-03-10","endDate":"2026-03-10"}""", "periodo_invalido", "startDate")]
    [InlineData("""{"service":"financeiro","startDate":"0001-01-01","endDate":"9999-12-31"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-01-01","endDate":"2026-01-31","pauseSeconds":-1}""", "periodo_invalido", "pauseSeconds")]
    [InlineData("""{"service":"financeiro","startDate":"2026-01-01","endDate":"2026-01-31","pauseSeconds":3601}""", "periodo_invalido", "pauseSeconds")]
    [InlineData("""{"service":"financeiro","startDate":"2026-01-01","endDate":"2026-01-31","pauseSeconds":1.5}""", "valor_invalido", "pauseSeconds")]
    [InlineData("""{"service":"financeiro","startDate":20260101,"endDate":"2026-01-31"}""", "valor_invalido", "startDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-01-01","endDate":"2026-01-31","ignoreCheckpoint":"sim"}""", "valor_invalido", "ignoreCheckpoint")]
    public async Task Backfill_WithBadInput_NamesTheField(string body, string code, string field)
    {
        var answer = await fixture.Admin.PostTextAsync(Path, body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, code, field));
    }

    [Theory]
    [InlineData("faturamento", null, 120)]
    [InlineData("faturamento", 0, 0)]
    [InlineData("financeiro", null, 0)]
    [InlineData("financeiro", 5, 5)]
    public async Task Backfill_WithoutAPause_TakesTheServicesOwn(string service, int? pauseSeconds, int expected)
    {
        // Nothing is to start a browser here.
        await using var hub = await RunningHub.StartAsync(arguments: "--CHROMIUM_PATH=/nowhere");
        using var admin = await hub.SignInAsAsync("ADMIN");
        var held = await hub.Sandbox.Control.HoldAsync("*", count: null);

        var accepted = await admin.PostAsync(Path, new { service, startDate = "2026-01-01", endDate = "2026-01-31", pauseSeconds });

        accepted.Status.ShouldBe(202);
        var run = (await hub.Runs.FindAsync(accepted.Body.GetProperty("runId").GetGuid(), CancellationToken.None))!;
        BackfillParameters.Read(run.Parameters)!.PauseBetweenMonths.ShouldBe(TimeSpan.FromSeconds(expected));
        await hub.Sandbox.Control.ReleaseAsync(held.Id);
    }

    [Fact]
    public async Task Board_TellsTheServicesOwnPause()
    {
        var services = (await fixture.Admin.GetAsync("/api/admin/services")).Body.GetProperty("services").EnumerateArray();

        services.ToDictionary(one => one.GetProperty("service").GetString()!, one => one.GetProperty("backfillPauseSeconds").GetInt32())
            .Where(one => one.Value > 0).ShouldHaveSingleItem().ShouldBe(new("faturamento", 120));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-01-31", "A data final vem antes da inicial.")]
    [InlineData("2026-02-01", "2026-03-11", "A data final está no futuro.")]
    [InlineData("2016-03-10", "2026-03-10", "O período passa de 10 anos.")]
    public async Task Backfill_OfAPeriodThatCannotBe_SaysWhyAndStartsNothing(string start, string end, string detail)
    {
        var answer = await fixture.Admin.PostAsync(Path, new { service = "comercial", startDate = start, endDate = end });

        (answer.Status, answer.Body.GetProperty("detail").GetString()).ShouldBe((400, detail));
        var runs = await fixture.Admin.GetAsync("/api/admin/runs?service=comercial");
        runs.Status.ShouldBe(200);
        runs.Text.ShouldNotContain("backfill");
    }

    [Fact]
    public async Task Backfill_WhileAnotherIsUnderWay_IsAConflict()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        var held = await hub.Sandbox.Control.HoldAsync("/v1/api/professional/list");
        var period = new { service = "financeiro", startDate = "2026-01-01", endDate = "31/01/2026", pauseSeconds = 0 };

        var first = await admin.PostAsync(Path, period);
        await hub.Sandbox.Control.WaitForHitsAsync(held.Id);
        var second = await admin.PostAsync(Path, period);
        await hub.Sandbox.Control.ReleaseAsync(held.Id);

        first.Status.ShouldBe(202);
        first.Body.GetProperty("service").GetString().ShouldBe("financeiro");
        (second.Status, second.Code).ShouldBe((409, "carga_em_andamento"));
        var run = (await admin.GetAsync($"/api/admin/runs/{first.Body.GetProperty("runId").GetGuid()}")).Body;
        run.GetProperty("kind").GetString().ShouldBe("backfill");
        run.GetProperty("period").GetProperty("end").GetString().ShouldBe("2026-01-31");
    }
}
