using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Routes;

public sealed class UnknownAddressTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task UnknownAddress_OfTheApi_IsAProblemAndNotThePanel()
    {
        var answer = await fixture.Admin.GetAsync("/api/admin/nada");

        (answer.Status, answer.Code).ShouldBe((404, "nao_encontrado"));
    }

    [Fact]
    public async Task KnownAddress_WithAnotherMethod_SaysSo()
    {
        var answer = await fixture.Admin.GetAsync("/api/admin/refresh");

        (answer.Status, answer.Code).ShouldBe((405, "metodo_nao_aceito"));
    }

    [Fact]
    public async Task KnownAddress_WithABodyThatIsNoJson_SaysSo()
    {
        var answer = await fixture.Admin.PostTextAsync("/api/admin/refresh", "service=financeiro", "application/x-www-form-urlencoded");

        (answer.Status, answer.Code).ShouldBe((415, "formato_nao_aceito"));
    }

    [Fact]
    public async Task RunAddress_WhoseIdIsNone_IsUnknown()
    {
        var answer = await fixture.Admin.GetAsync("/api/admin/runs/abc");

        (answer.Status, answer.Code).ShouldBe((404, "nao_encontrado"));
    }
}
