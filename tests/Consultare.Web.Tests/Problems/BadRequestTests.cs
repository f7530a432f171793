using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Problems;

public sealed class BadRequestTests(DoorFixture door) : IClassFixture<DoorFixture>, IDisposable
{
    private readonly DoorHub _hub = door.Hub;
    private readonly Visitor _visitor = door.Hub.Visitor();

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("{", null, 1, 2)]
    [InlineData("texto", null, 1, 2)]
    [InlineData("{\"text\":\"a\",}", null, 1, 13)]
    [InlineData("{\n  \"text\": oi\n}", "text", 2, 11)]
    [InlineData("{\"inner\":{\"count\":1", "inner.count", 1, 20)]
    public async Task Json_ThatBreaksOff_SaysWhere(string body, string? field, int line, int position)
    {
        var detail = (await _visitor.PostTextAsync("/api/probe/write", body)).ShouldBeProblem(400, "json_invalido", field);

        detail.ShouldContain($"linha {line}, posição {position}");
    }

    [Theory]
    [InlineData("""{"count":"muitos"}""", "count")]
    [InlineData("""{"count":1.5}""", "count")]
    [InlineData("""{"count":99999999999}""", "count")]
    [InlineData("""{"inner":{"count":[]}}""", "inner.count")]
    public async Task Json_WithAValueOfTheWrongKind_NamesTheField(string body, string field)
    {
        (await _visitor.PostTextAsync("/api/probe/write", body)).ShouldBeProblem(400, "valor_invalido", field);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"texto\"")]
    public async Task Json_OfAnotherShape_Is400(string body) =>
        (await _visitor.PostTextAsync("/api/probe/write", body)).ShouldBeProblem(400, "json_invalido");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task Body_ThatIsMissing_Is400(string body)
    {
        (await _visitor.PostTextAsync("/api/probe/write", body)).ShouldBeProblem(400, "corpo_ausente");
    }

    [Fact]
    public async Task Body_ThatIsNoJson_IsRefusedInWords()
    {
        using var admin = await _hub.SignInAsAsync("ADMIN");

        var reply = await admin.PostTextAsync("/api/probe/write", "text=oi", "application/x-www-form-urlencoded");

        reply.ShouldBeProblem(415, "formato_nao_aceito");
    }

    [Theory]
    [InlineData("/api/probe/number?n=abc")]
    [InlineData("/api/probe/number?n=31/02")]
    [InlineData("/api/probe/number?n=")]
    [InlineData("/api/probe/number")]
    public async Task Parameter_ThatCannotBeRead_IsNamed(string path) =>
        (await _visitor.GetAsync(path)).ShouldBeProblem(400, "valor_invalido", "n");

    [Fact]
    public async Task Method_ThatTheRouteDoesNotTake_Is405()
    {
        using var admin = await _hub.SignInAsAsync("ADMIN");

        (await admin.PostAsync("/api/probe/number", content: null)).ShouldBeProblem(405, "metodo_nao_aceito");
    }

    [Fact]
    public async Task BadRequest_IsNoErrorOfTheHub()
    {
        await _visitor.PostTextAsync("/api/probe/write", "{");

        _hub.Log.Errors.ShouldBeEmpty();
    }
}
