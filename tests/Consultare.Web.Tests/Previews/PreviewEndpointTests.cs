using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Previews;

/// <summary>What reading a period again would change; the clinic's today is 10 March 2026.</summary>
public sealed class PreviewEndpointTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Path = "/api/admin/previews";

    [Theory]
    [InlineData("""{"service":"folha","startDate":"2026-01-01","endDate":"2026-01-31"}""", "servico_desconhecido", "service")]
    [InlineData("""{"service":"financeiro","endDate":"2026-01-31"}""", "periodo_invalido", "startDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-02-01","endDate":"2026-01-31"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"financeiro","startDate":"2026-03-01","endDate":"2026-03-11"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"financeiro","startDate":"2025-12-31","endDate":"2026-03-03"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"faturamento"}""", "periodo_invalido", "startDate")]
    [InlineData("""{"service":"comercial","startDate":"2026-02-01"}""", "periodo_invalido", "endDate")]
    [InlineData("""{"service":"contratos","startDate":"2026-02-01","endDate":"2026-02-28"}""", "periodo_invalido", "startDate")]
    public async Task Preview_WithBadInput_NamesTheField(string body, string code, string field)
    {
        var answer = await fixture.Admin.PostTextAsync(Path, body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, code, field));
    }

    [Theory]
    [InlineData("auth")]
    [InlineData("clinia")]
    [InlineData("monitor_medico")]
    [InlineData("monitor_recepcao")]
    public async Task Preview_OfAServiceThatHasNone_IsRefused(string service)
    {
        var answer = await fixture.Admin.PostAsync(Path, new { service, startDate = "2026-02-01", endDate = "2026-02-28" });

        (answer.Status, answer.Code).ShouldBe((409, "nao_disponivel"));
    }

    [Fact]
    public async Task Board_TellsWhatCanBeCompared()
    {
        var services = (await fixture.Admin.GetAsync("/api/admin/services")).Body.GetProperty("services").EnumerateArray();

        services.Select(one => (one.GetProperty("service").GetString(), one.GetProperty("preview").GetString()))
            .Where(one => one.Item2 != "none")
            .ShouldBe([("financeiro", "period"), ("faturamento", "period"), ("comercial", "period"), ("contratos", "whole")], ignoreOrder: true);
    }

    [Fact]
    public async Task Preview_FromTheMiddleOfAMonth_BeginsAtItsFirst_AsReadingItAgainWould()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await hub.Sandbox.Control.HoldAsync("*", count: null);

        var accepted = await admin.PostAsync(Path, new { service = "financeiro", startDate = "2026-02-20", endDate = "2026-03-05" });
        var running = (await admin.GetAsync($"{Path}/{accepted.Body.GetProperty("runId").GetGuid()}")).Body;
        await hub.Sandbox.Control.ClearFaultsAsync();

        (running.GetProperty("startDate").GetString(), running.GetProperty("endDate").GetString()).ShouldBe(("2026-02-01", "2026-03-05"));
    }

    [Fact]
    public async Task Preview_ThatDoesNotExist_IsNotFound()
    {
        var run = (await fixture.Hub.Runs.ListAsync("financeiro", null, 1, CancellationToken.None))[0];

        (await fixture.Admin.GetAsync($"{Path}/{Guid.Empty}")).Code.ShouldBe("previa_desconhecida");
        (await fixture.Admin.GetAsync($"{Path}/{run.RunId}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Preview_RunsAndTellsWhatWouldChange()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await using var line = await admin.OpenLineAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(LiveMessages.Patience);
        var held = await hub.Sandbox.Control.HoldAsync("/v1/api/professional/list");

        var accepted = await admin.PostAsync(Path, new { service = "financeiro", startDate = "2026-03-01", endDate = "2026-03-10" });
        var runId = accepted.Body.GetProperty("runId").GetGuid();
        await hub.Sandbox.Control.WaitForHitsAsync(held.Id);
        var running = (await admin.GetAsync($"{Path}/{runId}")).Body;
        await hub.Sandbox.Control.ReleaseAsync(held.Id);
        await line.ReadUntilAsync(call => call.IsChange() && call.Service().GetProperty("current").ValueKind == System.Text.Json.JsonValueKind.Null, patience.Token);
        var ready = (await admin.GetAsync($"{Path}/{runId}")).Body;

        accepted.Status.ShouldBe(202);
        running.GetProperty("state").GetString().ShouldBe("running");
        ready.GetProperty("state").GetString().ShouldBe("ready", ready.GetProperty("details").GetString());
        ready.GetProperty("added").GetInt64().ShouldBeGreaterThan(0);
        ready.GetProperty("samples").GetArrayLength().ShouldBe(50);
        ready.GetProperty("startDate").GetString().ShouldBe("2026-03-01");
    }
}
