using System.Net;
using System.Text;
using System.Text.Json;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Patients;

/// <summary>Events, switches and rules of the two queues (sandbox 2.3, 2.4, 3.4, S28–S32).</summary>
public sealed class QueueTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private readonly QueueVisitor _visitor = new(sandbox);

    public async Task InitializeAsync()
    {
        await sandbox.Control.ResetAsync();
        await sandbox.Control.SwitchAsync("patients.automatic", "false");
    }

    public Task DisposeAsync()
    {
        _visitor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Patient_WhoArrivesIsCalledLeavesAndReturns_IsShownSo()
    {
        var ana = await sandbox.Control.ArriveAsync(2, "Ana Sá");
        (await HtmlAsync(2)).ShouldContain("h&aacute; 0 min");
        await sandbox.Control.PatientAsync(ana.Id, "called");
        (await HtmlAsync(2)).ToUpperInvariant().ShouldContain("EM ATENDIMENTO");
        await sandbox.Control.PatientAsync(ana.Id, "leaves");
        (await HtmlAsync(2)).ShouldContain("Nenhum paciente aguardando");
        await sandbox.Control.PatientAsync(ana.Id, "returns");
        (await HtmlAsync(2)).ShouldContain("Ana Sá");
    }

    [Fact]
    public async Task State_TellsWhoIsThereAndWhoHasJustLeft_SoThatTheyCanBeMoved()
    {
        await sandbox.Control.SwitchAsync("patients.automatic", "true");
        using var state = JsonDocument.Parse(await sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative)));

        var people = state.RootElement.GetProperty("people").EnumerateArray().ToList();
        foreach (var unit in state.RootElement.GetProperty("reception").EnumerateArray())
        {
            people.Count(one => IsPresent(one, unit.GetProperty("unitId").GetInt32(), "reception")).ShouldBe(unit.GetProperty("present").GetInt32());
        }

        var gone = people.First(one => !one.GetProperty("present").GetBoolean()).GetProperty("id").GetInt64();
        (await sandbox.Control.PatientAsync(gone, "returns")).Id.ShouldBe(gone);
    }

    [Fact]
    public async Task Fragment_Always_IsOfTheSessionsUnitOnly()
    {
        await sandbox.Control.ArriveAsync(2, "Ana Sá");

        (await HtmlAsync(3)).ShouldNotContain("Ana");
    }

    [Fact]
    public async Task Reception_WithAToken_IsOfTheTokensUnitWhateverIsAskedFor()
    {
        await sandbox.Control.ArriveAsync(3, "Ana Sá", "reception");

        var items = await _visitor.ReceptionAsync(3, askedFor: 12);

        items.Single().GetProperty("UnidadeID").GetInt32().ShouldBe(3);
        await sandbox.Control.SwitchAsync("reception.unitMismatch", "403");
        using var refused = await _visitor.ReceptionAnswerAsync(await _visitor.TokenAsync(3), 12);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Reception_WithTheCoreCookieOnly_IsOfTheUnitAskedFor()
    {
        await sandbox.Control.ArriveAsync(12, "Ana Sá", "reception");
        using var first = await _visitor.ReceptionAnswerAsync(await _visitor.TokenAsync(2), 2);
        var cookie = first.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("laravel_session", StringComparison.Ordinal)).Split(';')[0];

        using var answer = await _visitor.ReceptionAnswerAsync(token: null, 12, cookie);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"UnidadeID\":12");
    }

    [Theory]
    [InlineData("401", 401)]
    [InlineData("403", 403)]
    [InlineData("login", 200)]
    public async Task Reception_WithoutAValidToken_IsRefusedAsTheSwitchSays(string refusal, int status)
    {
        await sandbox.Control.SwitchAsync("reception.refusal", refusal);

        using var answer = await _visitor.ReceptionAnswerAsync("nobody's", 2);

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("A", "PacienteNome", "Senha")]
    [InlineData("B", "Senha", "PacienteNome")]
    public async Task Reception_InOneFieldSet_HasNoneOfTheOther(string set, string has, string hasNot)
    {
        await sandbox.Control.SwitchAsync("reception.fields", set);
        await sandbox.Control.ArriveAsync(2, "Ana Sá", "reception");

        var item = (await _visitor.ReceptionAsync(2)).Single();

        item.TryGetProperty(has, out _).ShouldBeTrue();
        item.TryGetProperty(hasNot, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Preflight_Always_AllowsTheTokenHeaderToTheOrigin()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, new Uri(_visitor.Core, "/totem-queue/admin/get-queue-by-filter"));
        request.Headers.TryAddWithoutValidation("Origin", "http://web.feegow.localhost:5090");
        using var answer = await _visitor.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe("http://web.feegow.localhost:5090");
        answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldBe("x-access-token");
        answer.Headers.GetValues("Access-Control-Allow-Credentials").Single().ShouldBe("true");
    }

    [Theory]
    [InlineData("latin1", "text/html; charset=ISO-8859-1", true)]
    [InlineData("utf8", "text/html; charset=utf-8", false)]
    [InlineData("none-latin1", "text/html", true)]
    [InlineData("none-utf8", "text/html", false)]
    [InlineData("mismatch", "text/html; charset=ISO-8859-1", false)]
    [InlineData("mismatch-latin1", "text/html; charset=utf-8", true)]
    public async Task Fragment_UnderEachCharset_DeclaresAndWritesAsSaid(string charset, string declared, bool isLatin)
    {
        await sandbox.Control.ArriveAsync(2, "João");
        await sandbox.Control.SwitchAsync("waiting.charset", charset);

        var (contentType, body) = await _visitor.WaitingAsync(2);

        contentType.ShouldBe(declared);
        (isLatin ? Encoding.Latin1 : Encoding.UTF8).GetString(body).ShouldContain("João");
    }

    [Fact]
    public async Task Leak_WhileOn_AnswersForWhereTheSessionStands_S32()
    {
        await sandbox.Control.ArriveAsync(12, "Ana Sá", "reception");
        await _visitor.TokenAsync(3);
        await HtmlAsync(12);
        await sandbox.Control.ArmAsync("S32", "leak");

        var items = await _visitor.ReceptionAsync(3);

        items.Single().GetProperty("UnidadeID").GetInt32().ShouldBe(12);
    }

    [Fact]
    public async Task Dashboard_WithoutACookie_LeadsToTheLogin()
    {
        using var answer = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, _visitor.Core));

        answer.Headers.Location!.ToString().ShouldContain("login");
    }

    [Theory]
    [InlineData("""{"type":"patient-arrives","unitId":7}""")]
    [InlineData("""{"type":"patient-arrives","unitId":2,"name":""}""")]
    [InlineData("""{"type":"patient-arrives","unitId":2,"traits":["tall"]}""")]
    [InlineData("""{"type":"patient-called"}""")]
    public async Task Event_AskedWrongly_IsRefusedWithAReason(string body)
    {
        using var answer = await sandbox.Control.Http.PostAsync(new Uri("events", UriKind.Relative), new StringContent(body));

        ((int)answer.StatusCode).ShouldBe(422);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<string> HtmlAsync(int unit) => Encoding.Latin1.GetString((await _visitor.WaitingAsync(unit)).Body);

    private static bool IsPresent(JsonElement person, int unit, string queue) => person.GetProperty("present").GetBoolean()
        && person.GetProperty("unitId").GetInt32() == unit && person.GetProperty("queue").GetString() == queue;
}
