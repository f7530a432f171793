using Consultare.Data.Users;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Status;

/// <summary>POST /api/admin/refresh and the former per-page trigger (hub-domain 4.5, 6.4, 6.7).</summary>
public sealed class RefreshTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("financeiro")]
    [InlineData("agendamentos")] // F9
    [InlineData("  Feegow-Finance ")]
    public async Task Refresh_ByKeyOrAlias_IsAcceptedForTheCanonicalService(string name)
    {
        var answer = await fixture.Admin.PostAsync("/api/admin/refresh", new { service = name });

        answer.Status.ShouldBe(202);
        answer.Body.GetProperty("success").GetBoolean().ShouldBeTrue();
        answer.Body.GetProperty("service").GetString().ShouldBe("financeiro");
        answer.Body.GetProperty("runId").GetGuid().ShouldNotBe(Guid.Empty);
        answer.Body.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("""{"service":"folha"}""", "servico_desconhecido", "service")]
    [InlineData("""{"service":"  "}""", "servico_desconhecido", "service")]
    [InlineData("{}", "servico_desconhecido", "service")]
    [InlineData("""{"service":null}""", "servico_desconhecido", "service")]
    [InlineData("""{"service":5}""", "valor_invalido", "service")]
    [InlineData("""{"service":"financeiro" """, "json_invalido", null)]
    [InlineData("[]", "json_invalido", null)]
    [InlineData("null", "corpo_ausente", null)]
    [InlineData("", "corpo_ausente", null)]
    public async Task Refresh_WithBadInput_NamesWhatIsWrong(string body, string code, string? field)
    {
        var answer = await fixture.Admin.PostTextAsync("/api/admin/refresh", body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, code, field));
        answer.Body.GetProperty("error").GetString().ShouldBe(answer.Body.GetProperty("detail").GetString());
        answer.Body.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        answer.ContentHeaders.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Refresh_OfAnUnknownService_NamesTheKnownOnes()
    {
        var answer = await fixture.Admin.PostAsync("/api/admin/refresh", new { service = "folha" });

        answer.Body.GetProperty("error").GetString()!.ShouldContain("financeiro");
    }

    [Theory]
    [InlineData("produtividade")]
    [InlineData("agendamentos")]
    [InlineData("checklist_crc")]
    [InlineData("checklist_recepcao")]
    public async Task Refresh_WithRefreshOnAnyPageOfTheService_IsAllowed_F24(string page)
    {
        using var person = await fixture.Hub.SignInAsAsync(
            "OPERADOR", Some.Only(new PagePermission(page, View: true, Edit: false, Refresh: true)));

        var answer = await person.PostAsync("/api/admin/refresh", new { service = "financeiro" });

        answer.Status.ShouldBe(202);
    }

    [Fact]
    public async Task Refresh_WithRefreshOnAnotherServicesPageOnly_IsForbidden_F24()
    {
        using var person = await fixture.Hub.SignInAsAsync(
            "OPERADOR", Some.Only(new PagePermission("monitor", View: true, Edit: false, Refresh: true)));

        var answer = await person.PostAsync("/api/admin/refresh", new { service = "financeiro" });

        (answer.Status, answer.Code).ShouldBe((403, "sem_permissao"));
    }

    [Fact]
    public async Task Trigger_OfThePage_AsksForRefreshAndNotForEdit_F24()
    {
        using var refresher = await fixture.Hub.SignInAsAsync(
            "OPERADOR", Some.Only(new PagePermission("agendamentos", View: true, Edit: false, Refresh: true)));
        using var editor = await fixture.Hub.SignInAsAsync(
            "OPERADOR", Some.Only(new PagePermission("agendamentos", View: true, Edit: true, Refresh: false)));

        var accepted = await refresher.PostAsync("/api/admin/agendamentos");
        var refused = await editor.PostAsync("/api/admin/agendamentos");

        accepted.Status.ShouldBeInRange(200, 202);
        accepted.Body.GetProperty("success").GetBoolean().ShouldBeTrue();
        refused.Status.ShouldBe(403);
        refused.Body.GetProperty("error").GetString()!.ShouldContain("Agendamentos");
    }

    [Fact]
    public async Task Refresh_AfterThePermissionIsTakenAway_IsForbiddenAtOnce_F22()
    {
        using var person = await fixture.Hub.SignInAsAsync("OPERADOR");
        (await person.PostAsync("/api/admin/refresh", new { service = "financeiro" })).Status.ShouldBe(202);

        await fixture.Hub.Get<PermissionStore>()
            .SaveAsync(person.User!.Id, Some.NoRights, Some.Run(default).RequestedAt.DateTime, CancellationToken.None);

        (await person.PostAsync("/api/admin/refresh", new { service = "financeiro" })).Status.ShouldBe(403);
    }
}
