using System.Globalization;
using Consultare.Data.Runs;
using Consultare.Testing;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Runs;

/// <summary>The history of runs, their ledger, and stopping one (hub-domain 2.19, 6.7).</summary>
public sealed class RunEndpointTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Unknown = $"/api/admin/runs/{Guid.Empty}";

    [Theory]
    [InlineData("?limit=0", "valor_invalido", "limit")]
    [InlineData("?limit=101", "valor_invalido", "limit")]
    [InlineData("?limit=-1", "valor_invalido", "limit")]
    [InlineData("?limit=muitas", "valor_invalido", "limit")]
    [InlineData("?limit=99999999999", "valor_invalido", "limit")]
    [InlineData("?before=ontem", "valor_invalido", "before")]
    [InlineData("?before=2026-02-31T00:00:00Z", "valor_invalido", "before")]
    [InlineData("?service=folha", "servico_desconhecido", "service")]
    public async Task List_WithBadInput_NamesTheField(string query, string code, string field)
    {
        var answer = await fixture.Admin.GetAsync($"/api/admin/runs{query}");

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, code, field));
    }

    [Fact]
    public async Task List_InPages_GivesEveryRunOnceNewestFirst()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        var old = SandboxFixture.Morning.AddDays(-1).ToUniversalTime();
        foreach (var minutes in Enumerable.Range(0, 5))
        {
            await AddEndedAsync(hub, Some.Run(old.AddMinutes(minutes)));
        }

        var seen = new List<string>();
        for (var next = string.Empty; next is not null;)
        {
            var page = await admin.GetAsync($"/api/admin/runs?service=agendamentos&limit=2{next}");
            page.Status.ShouldBe(200);
            seen.AddRange(page.Body.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("requestedAt").GetString()!));
            next = page.Body.GetProperty("next").GetString() is { } before ? $"&before={Uri.EscapeDataString(before)}" : null;
        }

        seen.Count.ShouldBe(6); // the earlier one of the hub and these
        seen.Distinct().Count().ShouldBe(6);
        seen.Select(at => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/pages")]
    [InlineData("/rejects")]
    public async Task Run_ThatDoesNotExist_IsNotFound(string part)
    {
        var answer = await fixture.Admin.GetAsync(Unknown + part);

        (answer.Status, answer.Code).ShouldBe((404, "execucao_desconhecida"));
    }

    [Fact]
    public async Task Ledger_OfARun_AddsUpToItsCounts_AndListsWhatWasRejected()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await using var line = await admin.OpenLineAsync(CancellationToken.None);
        var id = await SomeAppointmentAsync(hub);
        await hub.Sandbox.Control.SpoilAppointmentAsync(id, "date");

        var runId = (await admin.PostAsync("/api/admin/refresh", new { service = "financeiro" })).Body.GetProperty("runId").GetGuid();
        using var patience = new CancellationTokenSource(LiveMessages.Patience);
        await line.ReadUntilAsync(call => call.Ends(runId), patience.Token);
        var run = (await admin.GetAsync($"/api/admin/runs/{runId}")).Body;
        var pages = (await admin.GetAsync($"/api/admin/runs/{runId}/pages")).Body.GetProperty("pages").EnumerateArray()
            .Where(page => !page.GetProperty("key").GetString()!.StartsWith("lista:", StringComparison.Ordinal)).ToList();
        var rejects = (await admin.GetAsync($"/api/admin/runs/{runId}/rejects")).Body;

        run.GetProperty("requestedBy").GetString().ShouldBe(admin.User!.Name);
        run.GetProperty("kind").GetString().ShouldBe("refresh");
        pages.Count.ShouldBe(run.GetProperty("pagesTotal").GetInt32());
        pages.Sum(page => page.GetProperty("rowsRead").GetInt64()).ShouldBe(run.GetProperty("rowsRead").GetInt64());
        rejects.GetProperty("truncated").GetBoolean().ShouldBeFalse();
        var listed = rejects.GetProperty("rejects").EnumerateArray().ToList();
        listed.Count.ShouldBe(run.GetProperty("rowsRejected").GetInt32());
        listed.ShouldContain(reject =>
            reject.GetProperty("sourceId").GetString() == id.ToString(CultureInfo.InvariantCulture)
            && reject.GetProperty("field").GetString() == "data");
    }

    [Fact]
    public async Task Cancel_OfARunThatHasEnded_IsAConflict()
    {
        var ended = (await fixture.Hub.Runs.ListAsync("financeiro", null, 10, CancellationToken.None)).First(run => run.EndedAt is not null);

        var answer = await fixture.Admin.PostAsync($"/api/admin/runs/{ended.RunId}/cancel");

        (answer.Status, answer.Code).ShouldBe((409, "execucao_encerrada"));
    }

    [Fact]
    public async Task Cancel_OfAnUnknownRun_IsNotFound()
    {
        var answer = await fixture.Admin.PostAsync($"{Unknown}/cancel");

        (answer.Status, answer.Code).ShouldBe((404, "execucao_desconhecida"));
    }

    [Fact]
    public async Task Cancel_OfARunUnderWay_EndsItAsCancelled()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await using var line = await admin.OpenLineAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(LiveMessages.Patience);
        var held = await hub.Sandbox.Control.HoldAsync("/v1/api/professional/list");
        var runId = (await admin.PostAsync("/api/admin/refresh", new { service = "financeiro" })).Body.GetProperty("runId").GetGuid();
        await hub.Sandbox.Control.WaitForHitsAsync(held.Id);

        var answer = await admin.PostAsync($"/api/admin/runs/{runId}/cancel");
        await hub.Sandbox.Control.ReleaseAsync(held.Id);
        await line.ReadUntilAsync(call => call.Ends(runId), patience.Token);

        answer.Status.ShouldBe(202);
        answer.Body.GetProperty("result").GetString().ShouldBe("accepted");
        (await admin.GetAsync($"/api/admin/runs/{runId}")).Body.GetProperty("outcome").GetString().ShouldBe("CANCELLED");
    }

    [Fact]
    public async Task Replay_OfAnUnknownRunOrPage_IsNotFoundAndOfAGoodPageAConflict()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAsync("ADMIN");
        await using var line = await admin.OpenLineAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(LiveMessages.Patience);
        await hub.Sandbox.Control.ArmAsync(new() { Fault = "S11", Variant = "502-always", Path = "/v1/api/appoints/search", Count = 8 });
        var runId = (await admin.PostAsync("/api/admin/refresh", new { service = "financeiro" })).Body.GetProperty("runId").GetGuid();
        await line.ReadUntilAsync(call => call.Ends(runId), patience.Token);
        await hub.Sandbox.Control.ClearFaultsAsync();
        var pages = (await admin.GetAsync($"/api/admin/runs/{runId}/pages")).Body.GetProperty("pages").EnumerateArray().ToList();
        int PageNo(string outcome) => pages.First(page => page.GetProperty("outcome").GetString() == outcome).GetProperty("pageNo").GetInt32();

        var replay = await admin.PostAsync($"/api/admin/runs/{runId}/pages/{PageNo("FAILED")}/replay");
        var good = await admin.PostAsync($"/api/admin/runs/{runId}/pages/{PageNo("OK")}/replay");
        var none = await admin.PostAsync($"/api/admin/runs/{runId}/pages/999/replay");
        var unknown = await admin.PostAsync($"{Unknown}/pages/1/replay");

        pages.ShouldAllBe(page => page.GetProperty("canReplay").GetBoolean() == (page.GetProperty("outcome").GetString() == "FAILED"));
        (replay.Status, replay.Body.GetProperty("service").GetString()).ShouldBe((202, "financeiro"));
        (good.Status, good.Code).ShouldBe((409, "parte_sem_falha"));
        (none.Status, none.Code).ShouldBe((404, "parte_desconhecida"));
        (unknown.Status, unknown.Code).ShouldBe((404, "execucao_desconhecida"));
        var replayed = replay.Body.GetProperty("runId").GetGuid();
        await line.ReadUntilAsync(call => call.Ends(replayed), patience.Token);
        (await admin.GetAsync($"/api/admin/runs/{replayed}")).Body.GetProperty("kind").GetString().ShouldBe("replay");
    }

    [Theory]
    [InlineData("comercial", "2026-02-08..2026-02-13", true)]
    [InlineData("comercial", "2026-02", true)]
    [InlineData("faturamento", "2026-03-09", true)]
    [InlineData("faturamento", "2026-02", true)]
    [InlineData("contratos", "leitura-1/pagina-3", false)]
    [InlineData("auth", "12", false)]
    [InlineData("monitor_medico", "unidade 2", false)]
    public async Task Replay_OfAFailedPage_IsOfferedAndTakenOnlyWhereItStandsAlone(string service, string key, bool stands)
    {
        // Nothing is to start a browser here.
        await using var hub = await RunningHub.StartAsync(arguments: "--CHROMIUM_PATH=/nowhere");
        using var admin = await hub.SignInAsAsync("ADMIN");
        var run = await AddFailedAsync(hub, service, key);

        var page = (await admin.GetAsync($"/api/admin/runs/{run}/pages")).Body.GetProperty("pages")[0];
        var answer = await admin.PostAsync($"/api/admin/runs/{run}/pages/1/replay");

        page.GetProperty("canReplay").GetBoolean().ShouldBe(stands);
        (answer.Status, stands || answer.Code == "nao_disponivel").ShouldBe((stands ? 202 : 409, true));
    }

    private static async Task<Guid> AddFailedAsync(RunningHub hub, string service, string key)
    {
        var at = SandboxFixture.Morning.AddMinutes(-5).ToUniversalTime();
        var run = Some.Run(at) with { Service = service };
        var fence = new RunFence(run.RunId, "test");
        await hub.Runs.InsertAsync(run, CancellationToken.None);
        await hub.Runs.ClaimAsync(run.RunId, fence.Owner, at, at.AddMinutes(1), CancellationToken.None);
        var page = new RunPageRecord(run.RunId, 1, key, Promised: null, 0, 0, 0, 0, Attempts: 1, PageOutcome.Failed, "Falhou.", at, at);
        await hub.Runs.ClosePageAsync(fence, page, [], removed: 0, CancellationToken.None);
        await hub.Runs.EndAsync(fence, RunOutcome.Error, "Falhou.", at.AddSeconds(1), CancellationToken.None);
        return run.RunId;
    }

    private static async Task<long> SomeAppointmentAsync(RunningHub hub)
    {
        var day = DateOnly.FromDateTime(SandboxFixture.Morning.DateTime).AddDays(1);
        return (await hub.Sandbox.Control.AddAppointmentAsync(day)).Id;
    }

    private static async Task AddEndedAsync(RunningHub hub, RunRecord run)
    {
        await hub.Runs.InsertAsync(run, CancellationToken.None);
        await hub.Runs.EndUnstartedAsync(run.RunId, RunOutcome.Cancelled, "Teste.", run.RequestedAt, CancellationToken.None);
    }
}
