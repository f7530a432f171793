using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>Answers that no retry mends: each is classified, said in plain words, and asked for once (sandbox 6).</summary>
public sealed class FeegowFaultTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Theory]
    [InlineData("S01", "no-token", FailureKind.Configuration, 401, "FEEGOW_ACCESS_TOKEN")]
    [InlineData("S02", "inactive-key", FailureKind.Credential, 403, "Renove a credencial")]
    [InlineData("S03", "blocked", FailureKind.Blocked, 403, "bloqueou")]
    [InlineData("S06", "a", FailureKind.InvalidRequest, 422, "data_start")]
    [InlineData("S06", "b", FailureKind.InvalidRequest, 422, "data_start")]
    [InlineData("S06", "c", FailureKind.InvalidRequest, 422, "data_start")]
    [InlineData("S06", "d", FailureKind.InvalidRequest, 422, "data_start")]
    [InlineData("S07", "empty-message", FailureKind.UnknownRoute, 422, "não conhece o caminho /appoints/search")]
    [InlineData("S08", "list", FailureKind.InvalidRequest, 400, "data_start")]
    [InlineData("S08", "text", FailureKind.InvalidRequest, 400, "data_start")]
    [InlineData("S09", "404", FailureKind.NotFound, 404, "/appoints/search")]
    [InlineData("S13", "truncated", FailureKind.BadPayload, 200, "incompletos")]
    [InlineData("S13", "bom", FailureKind.BadPayload, 200, "BOM")]
    [InlineData("S13", "html", FailureKind.BadPayload, 200, "página")]
    [InlineData("S13", "empty", FailureKind.BadPayload, 200, "vazia")]
    [InlineData("S14", "msg", FailureKind.Refused, 200, "Falha ao consultar os dados")]
    [InlineData("S14", "message", FailureKind.Refused, 200, "Falha ao consultar os dados")]
    [InlineData("S14", "content", FailureKind.Refused, 200, "Falha ao consultar os dados")]
    [InlineData("S15", "object", FailureKind.BadPayload, 200, "formato")]
    [InlineData("S15", "null", FailureKind.BadPayload, 200, "formato")]
    [InlineData("S15", "string", FailureKind.BadPayload, 200, "formato")]
    public async Task Search_WhenFaultIsNotTransient_FailsAtOnceInItsKind(
        string fault, string variant, FailureKind kind, int status, string words)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(fault, variant);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(kind);
        failure.StatusCode.ShouldBe(status);
        failure.Message.ShouldContain(words);
        failure.IsFatal.ShouldBeTrue();
        failure.Attempts.ShouldBe(1);
        scene.Requests.ShouldBe(1);
        scene.Clock.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("S06", "a")]
    [InlineData("S06", "c")]
    [InlineData("S06", "d")]
    [InlineData("S08", "list")]
    public async Task Search_WhenTheAnswerNamesFields_TheFailureNamesThem_S06(string fault, string variant)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(fault, variant);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Fields.ShouldBe(["data_start"]);
    }

    [Theory]
    [InlineData("S01", "no-token", FailureKind.Configuration)]
    [InlineData("S02", "inactive-key", FailureKind.Credential)]
    [InlineData("S13", "truncated", FailureKind.BadPayload)]
    [InlineData("S14", "content", FailureKind.Refused)]
    [InlineData("S15", "object", FailureKind.BadPayload)]
    public async Task Lists_WhenFaultIsNotTransient_FailInTheSameKinds(string fault, string variant, FailureKind kind)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(fault, variant);

        var names = await scene.Client.ListSpecialtiesAsync(CancellationToken.None);
        var groups = await scene.Client.ListProceduresAsync(CancellationToken.None);

        names.ShouldBeOfType<Failed<IReadOnlyDictionary<long, string>>>().Failure.Kind.ShouldBe(kind);
        groups.ShouldBeOfType<Failed<IReadOnlyDictionary<long, long>>>().Failure.Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task Search_WhenTheFaultIsOver_IsWellAgainWithoutRepair()
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add("S13", "truncated", count: 1);

        (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>();
        (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>();
    }

    [Fact]
    public async Task Search_WhenNoKeyIsConfigured_FailsWithoutAsking_S01()
    {
        using var scene = new FeegowScene(sandbox, options => options.AccessToken = "");

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Configuration);
        failure.Attempts.ShouldBe(0);
        failure.Message.ShouldContain("FEEGOW_ACCESS_TOKEN");
        scene.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Search_WhenTheKeyIsInactive_IsACredentialFailure_S02()
    {
        using var scene = new FeegowScene(sandbox, options => options.AccessToken = FeegowTokens.Inactive);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Credential);
    }

    [Theory]
    [InlineData("302", FailureKind.Configuration)]
    [InlineData("405", FailureKind.InvalidRequest)]
    [InlineData("501", FailureKind.ServerFault)]
    public async Task Search_WhenStatusIsUnusual_FailsWithoutRetry(string status, FailureKind kind)
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("{}", status: status);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(kind);
        scene.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Search_WhenThe403HasNoBody_IsACredentialFailure()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("", status: "403");

        (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure.Kind.ShouldBe(FailureKind.Credential);
    }

    [Fact]
    public async Task Search_WhenTheAnswerIsLargerThanAccepted_IsTooLarge()
    {
        using var scene = new FeegowScene(sandbox, options => options.MaxResponseBytes = 2048);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.TooLarge);
        scene.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Search_WhenItFails_LogsOneLineWithoutTheKey()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve($$"""{"success":false,"message":"chave {{FeegowTokens.Active}} recusada"}""", status: "422");

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Message.ShouldContain("chave *** recusada");
        var line = scene.Log.Lines.ShouldHaveSingleItem();
        line.ShouldContain("/appoints/search failed: InvalidRequest, status 422, 1 attempts");
        line.ShouldNotContain(FeegowTokens.Active);
        line.ShouldNotContain("data_start=");
    }

    [Fact]
    public async Task Search_WhenTheVendorTalksAtLength_QuotesOneShortLine()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve($$"""{"success":false,"msg":"linha\n{{new string('x', 1000)}}"}""");

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Message.Length.ShouldBeLessThan(300);
        failure.Message.ShouldNotContain("\n");
    }
}
