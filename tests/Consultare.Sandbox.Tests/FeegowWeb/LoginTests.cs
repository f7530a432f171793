using Consultare.Sandbox.FeegowWeb;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Sandbox.Tests.FeegowWeb;

/// <summary>Signing in, and the block of a session elsewhere (sandbox 2.3, 3.1, 3.2).</summary>
public sealed class LoginTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private WebSessionStore Sessions => sandbox.Host.Services.GetRequiredService<WebSessionStore>();

    public Task InitializeAsync() => sandbox.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Login_WithTheRightPassword_LandsAtTheHeadOffice()
    {
        using var visitor = new WebVisitor(sandbox);
        (await visitor.GetAsync("/v8.1/")).IsLogin.ShouldBeTrue();

        var landed = await visitor.SignInAsync();

        landed.IsLanded.ShouldBeTrue();
        landed.TellsUnit(0).ShouldBeTrue();
    }

    [Theory]
    [InlineData(FeegowUsers.Hub, "errada")]
    [InlineData("ninguem@example.test", FeegowUsers.Password)]
    public async Task Login_WithAWrongPair_ShowsTheFormAgainWithAWord(string user, string password)
    {
        using var visitor = new WebVisitor(sandbox);

        var answer = await visitor.SignInAsync(user, password);

        answer.Status.ShouldBe(200);
        answer.IsLogin.ShouldBeTrue();
        answer.Html.ShouldContain("senha inv");
        Sessions.Logins().Single().Outcome.ShouldBe("refused");
    }

    [Fact]
    public async Task Login_WhenTheUserIsInElsewhere_IsBlockedUntilTheOtherIsEvicted()
    {
        using var first = new WebVisitor(sandbox);
        using var second = new WebVisitor(sandbox);
        await first.SignInAsync();

        (await second.SignInAsync()).IsBlocked.ShouldBeTrue();
        (await first.GetAsync("/v8.1/?P=ListaEspera&Pers=1")).IsLanded.ShouldBeTrue();
        (await second.EvictAsync()).IsLogin.ShouldBeTrue();
        (await second.SignInAsync()).IsLanded.ShouldBeTrue();

        (await first.GetAsync("/v8.1/")).IsLogin.ShouldBeTrue();
        Sessions.Logins().Select(one => one.Outcome).ShouldBe(["in", "blocked", "evicted", "in"]);
    }

    [Fact]
    public async Task Login_OfAnotherUser_IsNotBlocked()
    {
        using var first = new WebVisitor(sandbox);
        using var second = new WebVisitor(sandbox);
        await first.SignInAsync();

        (await second.SignInAsync(FeegowUsers.Monitor)).IsLanded.ShouldBeTrue();

        (await first.GetAsync("/v8.1/")).IsLanded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 1)]
    [InlineData("c", 2)]
    [InlineData("endless", 4)]
    public async Task Login_UnderABlockVariant_ComesBackAsOftenAsItSays(string variant, int evictions)
    {
        await sandbox.Control.ArmAsync("S21", variant);
        using var visitor = new WebVisitor(sandbox);

        for (var i = 0; i < evictions; i++)
        {
            (await visitor.SignInAsync()).IsBlocked.ShouldBeTrue();
            (await visitor.EvictAsync()).IsLogin.ShouldBeTrue();
        }

        (await visitor.SignInAsync()).IsBlocked.ShouldBe(variant == "endless");
    }

    [Fact]
    public async Task Login_UnderThePasswordOnlyVariants_EndsAtTheFormOrSignedIn()
    {
        await sandbox.Control.ArmAsync("S21", "d", count: null);
        using var stuck = new WebVisitor(sandbox);
        var page = await stuck.SignInAsync();
        (page.IsLogin, page.Html.Contains("id=\"password\"", StringComparison.Ordinal)).ShouldBe((false, true));
        (await stuck.EvictAsync()).IsLogin.ShouldBeTrue();
        (await stuck.SignInAsync()).IsLanded.ShouldBeTrue();

        await sandbox.Control.ClearFaultsAsync();
        await sandbox.Control.ArmAsync("S21", "e");
        using var asked = new WebVisitor(sandbox);
        (await asked.SignInAsync()).IsLogin.ShouldBeFalse();
        (await asked.PostAsync(("Reentra", "1"), ("password", FeegowUsers.Password))).IsLanded.ShouldBeTrue();
        (await stuck.GetAsync("/v8.1/")).IsLogin.ShouldBeTrue();
    }

    [Fact]
    public async Task Session_WhenIdleTooLong_EndsOnTheSandboxClock()
    {
        using var visitor = new WebVisitor(sandbox);
        await visitor.SignInAsync();
        sandbox.Host.Clock.Advance(TimeSpan.FromMinutes(59));
        (await visitor.GetAsync("/v8.1/")).IsLanded.ShouldBeTrue();

        sandbox.Host.Clock.Advance(TimeSpan.FromMinutes(61));

        (await visitor.GetAsync("/v8.1/")).IsLogin.ShouldBeTrue();
        sandbox.Host.Clock.Set(SandboxFixture.Morning);
    }

    [Fact]
    public async Task Login_KeepsWhatWasAskedForBefore()
    {
        using var visitor = new WebVisitor(sandbox);
        var login = await visitor.GetAsync("/v8.1/?P=ListaEspera&Pers=1");

        login.At.Query.ShouldContain("qs=P%3DListaEspera");
    }

    [Fact]
    public async Task Login_WhenTheHostMoved_LeadsToTheNewOne()
    {
        await sandbox.Control.ArmAsync("S26");
        using var visitor = new WebVisitor(sandbox);

        var page = await visitor.GetAsync("/v8.1/");

        page.At.Host.ShouldBe("webnew.feegow.localhost");
        page.IsLogin.ShouldBeTrue();
    }

    [Fact]
    public async Task State_AfterALogin_TellsNoSecret()
    {
        using var visitor = new WebVisitor(sandbox);
        await visitor.SignInAsync();
        await visitor.GetAsync("/v8.1/?P=Totem");

        var state = await sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        var log = await sandbox.Control.Http.GetStringAsync(new Uri("log", UriKind.Relative));

        state.ShouldContain("webSessions");
        foreach (var text in new[] { state, log })
        {
            text.ShouldNotContain(FeegowUsers.Password);
            text.ShouldNotContain(Sessions.SignedIn().Single().Id);
        }

        log.ShouldContain("password");
    }
}
