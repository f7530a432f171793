using System.Net;
using System.Text;
using System.Text.Json;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>Every route of sandbox 2.1 that belongs to this part, by both methods, with its shape.</summary>
public sealed class RouteInventoryTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string OneWeek = """{"data_start":"02-03-2026","data_end":"08-03-2026","list_procedures":0}""";

    public static TheoryData<string, string, string> Routes => new()
    {
        { "appoints/search", OneWeek, "agendamento_id" },
        { "appoints/status", "{}", "status" },
        { "professional/list", "{}", "profissional_id" },
        { "professional/search", """{"profissional_id":77}""", "profissional_id" },
        { "specialties/list", "{}", "especialidade_id" },
        { "procedures/groups", "{}", "NomeGrupo" },
        { "procedures/types", "{}", "tipo" },
        { "procedures/list", "{}", "grupo_procedimento" },
        { "company/list-local", "{}", "local" },
        { "patient/list", "{}", "patient_id" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_WhenAskedByGetBodyAndPost_AnswersTheSameList(string route, string body, string field)
    {
        var byGet = await SendAsync(HttpMethod.Get, route, body);
        var byPost = await SendAsync(HttpMethod.Post, route, body);

        byPost.ShouldBe(byGet);
        var content = JsonDocument.Parse(byGet).RootElement.GetProperty("content");
        content[0].TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task ListUnity_Always_ParentAndUnitsApart()
    {
        var content = await sandbox.Api.ContentAsync("company/list-unity");

        Names(content.GetProperty("matriz")).ShouldBe(["CONSULTARE FRANCHISING"]);
        Names(content.GetProperty("unidades")).ShouldBe(["OURO VERDE", "CENTRO CAMBUI", "SHOPPING CAMPINAS"]);
    }

    [Theory]
    [InlineData("GET", "proposal/nothing")]
    [InlineData("GET", "appoints/nothing/at/all")]
    [InlineData("DELETE", "appoints/search")]
    [InlineData("PUT", "patient/list")]
    public async Task AnythingElse_WithToken_Answers422WithEmptyMessage(string method, string route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), route);
        using var answer = await sandbox.Api.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"success":false,"cod_erro":0,"message":""}""");
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData(FeegowTokens.Inactive, 403)]
    [InlineData("somebody-else", 403)]
    public async Task Token_WhenMissingOrNotActive_IsRefusedOnEveryRoute(string? token, int expected)
    {
        using var stranger = new HttpClient { BaseAddress = sandbox.Host.FeegowApiAddress };
        if (token is not null)
        {
            stranger.DefaultRequestHeaders.Add("X-Access-Token", token);
        }

        foreach (var route in Routes.Select(row => (string)row[0]).Append("no/such/route"))
        {
            var (status, body) = await stranger.AskAsync(route);
            ((int)status).ShouldBe(expected, route);
            body.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData("{\"data_start\":")]
    [InlineData("not json")]
    public async Task Body_WhenItIsNoJson_Answers422SayingSo(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await sandbox.Api.PostAsync(new Uri("appoints/search", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("JSON");
    }

    private static List<string?> Names(JsonElement units) =>
        [.. units.EnumerateArray().Select(unit => unit.GetProperty("nome_fantasia").GetString())];

    private async Task<string> SendAsync(HttpMethod method, string route, string body)
    {
        using var request = new HttpRequestMessage(method, route);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await sandbox.Api.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }
}
