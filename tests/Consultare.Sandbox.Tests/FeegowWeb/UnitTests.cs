using System.Text.RegularExpressions;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Sandbox.Tests.FeegowWeb;

/// <summary>The switch of units and the token of the Totem page (sandbox 3.1, 3.3; S22–S25, S27).</summary>
public sealed partial class UnitTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private readonly WebVisitor _visitor = new(sandbox);

    private UnitTokens Tokens => sandbox.Host.Services.GetRequiredService<UnitTokens>();

    public async Task InitializeAsync()
    {
        await sandbox.Control.ResetAsync();
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync()
    {
        _visitor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Switch_ToAKnownUnit_IsToldByTheLandingPage()
    {
        (await _visitor.SwitchAsync(12)).TellsUnit(12).ShouldBeTrue();
        (await _visitor.SwitchAsync(99)).TellsUnit(12).ShouldBeTrue();
    }

    [Theory]
    [InlineData("told", true)]
    [InlineData("silent", false)]
    public async Task Switch_WhenStickyS24_StaysAtTheOldUnit(string variant, bool tells)
    {
        await sandbox.Control.ArmAsync("S24", variant);

        var page = await _visitor.SwitchAsync(3);

        page.IsLanded.ShouldBeTrue();
        page.TellsUnit(3).ShouldBeFalse();
        page.TellsUnit(0).ShouldBe(tells);
    }

    [Theory]
    [InlineData("S22", "dropped", "/main/")]
    [InlineData("S23", "login-page", "/v8.1/")]
    public async Task Switch_WhenTheSessionIsDropped_AnswersButTheNextRequestIsSignedOut(string fault, string variant, string path)
    {
        await sandbox.Control.ArmAsync(fault, variant);

        (await _visitor.SwitchAsync(3)).TellsUnit(3).ShouldBeTrue();
        var next = await _visitor.GetAsync("/v8.1/?P=ListaEspera&Pers=1");

        next.IsLogin.ShouldBeTrue();
        next.At.AbsolutePath.ShouldBe(path);
        await _visitor.SignInAsync();
        await _visitor.SwitchAsync(3);
        (await _visitor.GetAsync("/v8.1/?P=ListaEspera&Pers=1")).IsLogin.ShouldBeFalse();
    }

    [Theory]
    [InlineData("503", 503)]
    [InlineData("200", 200)]
    public async Task Page_UnderMaintenanceS25_IsNeitherLoginNorLanding(string variant, int status)
    {
        await sandbox.Control.ArmAsync("S25", variant);

        var page = await _visitor.GetAsync("/v8.1/");

        page.Status.ShouldBe(status);
        page.Html.ShouldContain("Voltamos já");
    }

    [Fact]
    public async Task Totem_PerUnit_HandsOutATokenThatOutlivesTheSession()
    {
        await _visitor.SwitchAsync(3);
        var token = TokensOf(await TotemAsync()).Single();

        Tokens.UnitOf(token).ShouldBe(3);
        (TokensOf(await TotemAsync()).Single()).ShouldBe(token);
        sandbox.Host.Services.GetRequiredService<WebSessionStore>().EndOf(FeegowUsers.Hub);
        Tokens.UnitOf(token).ShouldBe(3);
        await sandbox.Control.SwitchAsync("web.tokenDiesWithSession", "true");
        Tokens.UnitOf(token).ShouldBeNull();
    }

    [Fact]
    public async Task Token_AfterItsTime_IsNoLongerGood()
    {
        await _visitor.SwitchAsync(3);
        var token = TokensOf(await TotemAsync()).Single();

        sandbox.Host.Clock.Advance(TimeSpan.FromHours(13));

        Tokens.UnitOf(token).ShouldBeNull();
        sandbox.Host.Clock.Set(SandboxFixture.Morning);
    }

    [Theory]
    [InlineData("never", new int[0])]
    [InlineData("late", new[] { 3 })]
    [InlineData("foreign", new[] { 2 })]
    [InlineData("stale-first", new[] { 0, 3 })]
    public async Task Totem_UnderS27_HandsOutWhatTheVariantSays(string variant, int[] units)
    {
        await sandbox.Control.ArmAsync("S27", variant);
        await _visitor.SwitchAsync(3);

        TokensOf(await TotemAsync()).Select(token => Tokens.UnitOf(token) ?? 0).ShouldBe(units);
    }

    [Fact]
    public async Task Totem_WhenOnlyOneUnitIsFaulty_LeavesTheOthers()
    {
        await sandbox.Control.SwitchAsync("totem.unit", "3");
        await sandbox.Control.ArmAsync("S27", "never");

        await _visitor.SwitchAsync(3);
        TokensOf(await TotemAsync()).ShouldBeEmpty();
        await _visitor.SwitchAsync(12);
        TokensOf(await TotemAsync()).Count.ShouldBe(1);
    }

    private Task<WebReading> TotemAsync() => _visitor.GetAsync("/v8.1/?P=Totem");

    private static List<string> TokensOf(WebReading page) => [.. Token().Matches(page.Html).Select(one => one.Value)];

    [GeneratedRegex("totem-[0-9a-f]{40}")]
    private static partial Regex Token();
}
