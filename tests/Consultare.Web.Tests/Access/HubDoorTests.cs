using Consultare.Testing;
using Consultare.Web.Access;
using Consultare.Web.Hosting;
using Consultare.Web.Tests.SmallHub;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.Access;

/// <summary>The hub itself has the same front door: what the other tests of this folder find out holds for it.</summary>
public sealed class HubDoorTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private WebApplication _app = null!;
    private FirstSignIn _first = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        var settings = new HubSettings
        {
            Port = 0, SiloPorts = (FreePort.Take(), FreePort.Take()), DataFolder = _folder.Path,
        };
        _app = HubApplication.Build(
            settings,
            ["--FEEGOW_API_BASE_URL=http://127.0.0.1:9", "--FEEGOW_ACCESS_TOKEN=nenhum", "--BENEFIT_BASE_URL=http://127.0.0.1:9"],
            builder => builder.Logging.ClearProviders());
        _first = (await HubStart.PrepareAsync(_app, CancellationToken.None)).ShouldNotBeNull();
        await _app.StartAsync();
        _visitor = new Visitor(new Uri(_app.Urls.Single()), fromAddress: null, certificateThumbprint: null);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose()
    {
        _visitor.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task FirstAdministrator_OfANewHub_SignsInAndMayDoEverything()
    {
        (await _visitor.SignInAsync(_first.Email, _first.Password)).Status.ShouldBe(200);

        (await _visitor.GetAsync("/api/admin/services")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Door_OfTheHub_RefusesWhatTheSmallOneRefuses()
    {
        (await _visitor.GetAsync("/api/admin/services")).ShouldBeProblem(401, "nao_autenticado");
        (await _visitor.PostAsync("/api/auth/logout", content: null, ("Origin", "https://outro.example")))
            .ShouldBeProblem(403, "origem_recusada");
        (await _visitor.PostTextAsync("/api/auth/login", "{")).ShouldBeProblem(400, "json_invalido");
        (await _visitor.PostTextAsync("/api/auth/login", new string(' ', 256 * 1024 + 1)))
            .ShouldBeProblem(413, "conteudo_grande_demais");
    }

    [Fact]
    public async Task Door_OfTheHub_SendsTheSecurityHeaders()
    {
        var reply = await _visitor.GetAsync("/api/auth/session");

        reply.Header("Content-Security-Policy").ShouldNotBeNull().ShouldStartWith("default-src 'self'");
        reply.Header("Cache-Control").ShouldBe("no-store");
        reply.Header("Server").ShouldBeNull();
    }
}
